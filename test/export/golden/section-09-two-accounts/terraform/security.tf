resource "alicloud_security_group" "sg_1" {
  count               = var.sg_1_id == "" ? 1 : 0
  provider            = alicloud.acct_a_cn_qingdao
  security_group_name = "group 1"
  vpc_id              = var.vpc_1_id
}

locals {
  sg_1_id = var.sg_1_id == "" ? one(alicloud_security_group.sg_1[*].id) : var.sg_1_id
}

resource "alicloud_security_group" "sg_2" {
  count               = var.sg_2_id == "" ? 1 : 0
  provider            = alicloud.acct_b_cn_beijing
  security_group_name = "group 2"
  vpc_id              = var.vpc_2_id
}

locals {
  sg_2_id = var.sg_2_id == "" ? one(alicloud_security_group.sg_2[*].id) : var.sg_2_id
}

resource "alicloud_security_group_rule" "sg_1_ingress_accept_icmp_all_1_172_16_0_0_16" {
  provider          = alicloud.acct_a_cn_qingdao
  security_group_id = local.sg_1_id
  type              = "ingress"
  policy            = "accept"
  ip_protocol       = "icmp"
  port_range        = "-1/-1"
  priority          = 1
  nic_type          = "intranet"
  cidr_ip           = "172.16.0.0/16"
}

resource "alicloud_security_group_rule" "sg_2_ingress_accept_icmp_all_1_192_168_0_0_16" {
  provider          = alicloud.acct_b_cn_beijing
  security_group_id = local.sg_2_id
  type              = "ingress"
  policy            = "accept"
  ip_protocol       = "icmp"
  port_range        = "-1/-1"
  priority          = 1
  nic_type          = "intranet"
  cidr_ip           = "192.168.0.0/16"
}
