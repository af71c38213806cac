resource "alicloud_vpc" "vpc_1" {
  provider   = alicloud.acct_a_cn_qingdao
  vpc_name   = "VPC1"
  cidr_block = "192.168.0.0/16"
}

resource "alicloud_vpc" "vpc_2" {
  provider   = alicloud.acct_a_cn_beijing
  vpc_name   = "VPC2"
  cidr_block = "172.16.0.0/16"
}

resource "alicloud_vswitch" "vsw_1" {
  provider     = alicloud.acct_a_cn_qingdao
  vswitch_name = "vSwitch 1"
  vpc_id       = alicloud_vpc.vpc_1.id
  cidr_block   = "192.168.1.0/24"
  zone_id      = "cn-qingdao-b"
}

resource "alicloud_vswitch" "vsw_2" {
  provider     = alicloud.acct_a_cn_beijing
  vswitch_name = "vSwitch 2"
  vpc_id       = alicloud_vpc.vpc_2.id
  cidr_block   = "172.16.1.0/24"
  zone_id      = "cn-beijing-a"
}
