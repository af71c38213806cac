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
