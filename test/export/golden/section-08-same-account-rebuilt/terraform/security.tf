resource "alicloud_security_group" "sg_1" {
  provider            = alicloud.acct_a_cn_qingdao
  security_group_name = "group 1"
  vpc_id              = alicloud_vpc.vpc_1.id
}

resource "alicloud_security_group" "sg_2" {
  provider            = alicloud.acct_a_cn_beijing
  security_group_name = "group 2"
  vpc_id              = alicloud_vpc.vpc_2.id
}

resource "alicloud_security_group_rule" "sg_1_ingress_accept_icmp_all_1_172_16_0_0_16" {
  provider          = alicloud.acct_a_cn_qingdao
  security_group_id = alicloud_security_group.sg_1.id
  type              = "ingress"
  policy            = "accept"
  ip_protocol       = "icmp"
  port_range        = "-1/-1"
  priority          = 1
  nic_type          = "intranet"
  cidr_ip           = "172.16.0.0/16"
}

resource "alicloud_security_group_rule" "sg_2_ingress_accept_icmp_all_1_192_168_0_0_16" {
  provider          = alicloud.acct_a_cn_beijing
  security_group_id = alicloud_security_group.sg_2.id
  type              = "ingress"
  policy            = "accept"
  ip_protocol       = "icmp"
  port_range        = "-1/-1"
  priority          = 1
  nic_type          = "intranet"
  cidr_ip           = "192.168.0.0/16"
}
