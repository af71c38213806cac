resource "alicloud_security_group" "sg_hub" {
  provider            = alicloud.acct_net_cn_beijing
  security_group_name = "hub"
  vpc_id              = alicloud_vpc.vpc_hub.id
}

resource "alicloud_security_group" "sg_old" {
  count               = var.sg_old_id == "" ? 1 : 0
  provider            = alicloud.acct_net_cn_beijing
  security_group_name = "sg-old"
  vpc_id              = "vpc-2zelegacy"
}

locals {
  sg_old_id = var.sg_old_id == "" ? one(alicloud_security_group.sg_old[*].id) : var.sg_old_id
}

resource "alicloud_security_group" "sg_app" {
  provider            = alicloud.acct_app_cn_hangzhou
  security_group_name = "app"
  vpc_id              = alicloud_vpc.vpc_app.id
}

resource "alicloud_security_group_rule" "sg_hub_ingress_accept_icmp_all_1_172_16_0_0_12" {
  provider          = alicloud.acct_net_cn_beijing
  security_group_id = alicloud_security_group.sg_hub.id
  type              = "ingress"
  policy            = "accept"
  ip_protocol       = "icmp"
  port_range        = "-1/-1"
  priority          = 1
  nic_type          = "intranet"
  cidr_ip           = "172.16.0.0/12"
}

resource "alicloud_security_group_rule" "sg_hub_ingress_accept_tcp_443_443_1_sg_old" {
  provider                 = alicloud.acct_net_cn_beijing
  security_group_id        = alicloud_security_group.sg_hub.id
  type                     = "ingress"
  policy                   = "accept"
  ip_protocol              = "tcp"
  port_range               = "443/443"
  priority                 = 1
  nic_type                 = "intranet"
  source_security_group_id = local.sg_old_id
}

resource "alicloud_security_group_rule" "sg_hub_egress_drop_udp_1_65535_100_0_0_0_0_0" {
  provider          = alicloud.acct_net_cn_beijing
  security_group_id = alicloud_security_group.sg_hub.id
  type              = "egress"
  policy            = "drop"
  ip_protocol       = "udp"
  port_range        = "1/65535"
  priority          = 100
  nic_type          = "intranet"
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_security_group_rule" "sg_old_ingress_accept_all_all_1_10_0_0_0_16" {
  provider          = alicloud.acct_net_cn_beijing
  security_group_id = local.sg_old_id
  type              = "ingress"
  policy            = "accept"
  ip_protocol       = "all"
  port_range        = "-1/-1"
  priority          = 1
  nic_type          = "intranet"
  cidr_ip           = "10.0.0.0/16"
}

resource "alicloud_security_group_rule" "sg_app_ingress_accept_icmp_all_1_172_16_0_0_12" {
  provider          = alicloud.acct_app_cn_hangzhou
  security_group_id = alicloud_security_group.sg_app.id
  type              = "ingress"
  policy            = "accept"
  ip_protocol       = "icmp"
  port_range        = "-1/-1"
  priority          = 1
  nic_type          = "intranet"
  cidr_ip           = "172.16.0.0/12"
}
