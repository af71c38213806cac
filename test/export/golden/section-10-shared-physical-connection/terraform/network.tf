data "alicloud_vpcs" "vpc_a" {
  provider = alicloud.acct_a_cn_beijing
  ids      = ["vpc-12345678"]
}

data "alicloud_vpcs" "vpc_b" {
  provider = alicloud.acct_b_cn_hangzhou
  ids      = ["vpc-87654321"]
}

resource "alicloud_vswitch" "vsw_a" {
  count        = var.vsw_a_id == "" ? 1 : 0
  provider     = alicloud.acct_a_cn_beijing
  vswitch_name = "vSwitch a"
  vpc_id       = "vpc-12345678"
  cidr_block   = "10.10.1.0/24"
  zone_id      = "cn-beijing-a"
}

resource "alicloud_vswitch" "vsw_b" {
  count        = var.vsw_b_id == "" ? 1 : 0
  provider     = alicloud.acct_b_cn_hangzhou
  vswitch_name = "vSwitch b"
  vpc_id       = "vpc-87654321"
  cidr_block   = "192.168.1.0/24"
  zone_id      = "cn-hangzhou-b"
}

data "alicloud_express_connect_virtual_border_routers" "vbr_1" {
  provider = alicloud.acct_a_cn_beijing
  ids      = ["vbr-12345678"]
}
