resource "alicloud_security_group" "sg_a" {
  provider            = alicloud.acct_a_cn_beijing
  security_group_name = "group a"
  vpc_id              = alicloud_vpc.vpc_a.id
}

resource "alicloud_security_group" "sg_b" {
  provider            = alicloud.acct_b_cn_hangzhou
  security_group_name = "group b"
  vpc_id              = alicloud_vpc.vpc_b.id
}

resource "alicloud_security_group_rule" "sg_a_ingress_accept_icmp_all_1_172_16_0_0_12" {
  provider          = alicloud.acct_a_cn_beijing
  security_group_id = alicloud_security_group.sg_a.id
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
  security_group_id = alicloud_security_group.sg_b.id
  type              = "ingress"
  policy            = "accept"
  ip_protocol       = "icmp"
  port_range        = "-1/-1"
  priority          = 1
  nic_type          = "intranet"
  cidr_ip           = "172.16.0.0/12"
}
