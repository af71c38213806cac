data "alicloud_vpcs" "vpc_1" {
  provider = alicloud.acct_a_cn_qingdao
  ids      = [var.vpc_1_id]
}

data "alicloud_vpcs" "vpc_2" {
  provider = alicloud.acct_a_cn_beijing
  ids      = [var.vpc_2_id]
}

resource "alicloud_vswitch" "vsw_1" {
  count        = var.vsw_1_id == "" ? 1 : 0
  provider     = alicloud.acct_a_cn_qingdao
  vswitch_name = "vSwitch 1"
  vpc_id       = var.vpc_1_id
  cidr_block   = "192.168.1.0/24"
  zone_id      = "cn-qingdao-b"
}

resource "alicloud_vswitch" "vsw_2" {
  count        = var.vsw_2_id == "" ? 1 : 0
  provider     = alicloud.acct_a_cn_beijing
  vswitch_name = "vSwitch 2"
  vpc_id       = var.vpc_2_id
  cidr_block   = "172.16.1.0/24"
  zone_id      = "cn-beijing-a"
}
