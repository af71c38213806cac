resource "alicloud_security_group" "sg_a" {
  count               = var.sg_a_id == "" ? 1 : 0
  provider            = alicloud.acct_a_cn_beijing
  security_group_name = "group a"
  vpc_id              = "vpc-12345678"
}

locals {
  sg_a_id = var.sg_a_id == "" ? one(alicloud_security_group.sg_a[*].id) : var.sg_a_id
}

resource "alicloud_security_group" "sg_b" {
  count               = var.sg_b_id == "" ? 1 : 0
  provider            = alicloud.acct_b_cn_hangzhou
  security_group_name = "group b"
  vpc_id              = "vpc-87654321"
}

locals {
  sg_b_id = var.sg_b_id == "" ? one(alicloud_security_group.sg_b[*].id) : var.sg_b_id
}

resource "alicloud_security_group_rule" "sg_a_ingress_accept_icmp_all_1_172_16_0_0_12" {
  provider          = alicloud.acct_a_cn_beijing
  security_group_id = local.sg_a_id
  type              = "ingress"
  policy            = "accept"
  ip_protocol       = "icmp"
  port_range        = "-1/-1"
  priority          = 1
  nic_type          = "intranet"
  cidr_ip           = "172.16.0.0/12"
}

resource "alicloud_security_group_rule" "sg_b_ingress_accept_icmp_all_1_172_16_0_0_12" {
  provider          = alicloud.acct_b_cn_hangzhou
  security_group_id = local.sg_b_id
  type              = "ingress"
  policy            = "accept"
  ip_protocol       = "icmp"
  port_range        = "-1/-1"
  priority          = 1
  nic_type          = "intranet"
  cidr_ip           = "172.16.0.0/12"
}
