resource "alicloud_vpc" "vpc_a" {
  provider   = alicloud.acct_a_cn_beijing
  vpc_name   = "VPC-A"
  cidr_block = "10.10.0.0/16"
}

resource "alicloud_vpc" "vpc_b" {
  provider   = alicloud.acct_b_cn_hangzhou
  vpc_name   = "VPC-B"
  cidr_block = "192.168.0.0/16"
}

resource "alicloud_vswitch" "vsw_a" {
  provider     = alicloud.acct_a_cn_beijing
  vswitch_name = "vSwitch a"
  vpc_id       = alicloud_vpc.vpc_a.id
  cidr_block   = "10.10.1.0/24"
  zone_id      = "cn-beijing-a"
}

resource "alicloud_vswitch" "vsw_b" {
  provider     = alicloud.acct_b_cn_hangzhou
  vswitch_name = "vSwitch b"
  vpc_id       = alicloud_vpc.vpc_b.id
  cidr_block   = "192.168.1.0/24"
  zone_id      = "cn-hangzhou-b"
}

resource "alicloud_express_connect_virtual_border_router" "vbr_1" {
  provider                   = alicloud.acct_a_cn_beijing
  virtual_border_router_name = "VPC-Beijing"
  physical_connection_id     = var.vbr_1_physical_connection_id
  vlan_id                    = 1000
  local_gateway_ip           = "10.100.0.1"
  peer_gateway_ip            = "10.100.0.2"
  peering_subnet_mask        = "255.255.255.252"
}

data "alicloud_express_connect_virtual_border_routers" "vbr_1" {
  provider = alicloud.acct_a_cn_beijing
  ids      = [alicloud_express_connect_virtual_border_router.vbr_1.id]
}
