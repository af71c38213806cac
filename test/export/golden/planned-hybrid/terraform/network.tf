resource "alicloud_vpc" "vpc_hub" {
  provider    = alicloud.acct_net_cn_beijing
  vpc_name    = "n-1st hub"
  description = "Peerscape: 1st hub"
  cidr_block  = "10.0.0.0/16"
}

resource "alicloud_vpc" "vpc_app" {
  provider   = alicloud.acct_app_cn_hangzhou
  vpc_name   = "生产网络"
  cidr_block = "10.1.0.0/16"
}

data "alicloud_vpcs" "vpc_old" {
  provider = alicloud.acct_net_cn_beijing
  ids      = ["vpc-2zelegacy"]
}

resource "alicloud_vpc_ipv4_cidr_block" "vpc_hub_10_9_0_0_16" {
  provider             = alicloud.acct_net_cn_beijing
  vpc_id               = alicloud_vpc.vpc_hub.id
  secondary_cidr_block = "10.9.0.0/16"
}

resource "alicloud_vswitch" "vsw_hub" {
  provider     = alicloud.acct_net_cn_beijing
  vswitch_name = "hub"
  vpc_id       = alicloud_vpc.vpc_hub.id
  cidr_block   = "10.0.1.0/24"
  zone_id      = "cn-beijing-a"
  depends_on   = [alicloud_vpc_ipv4_cidr_block.vpc_hub_10_9_0_0_16]
}

resource "alicloud_vswitch" "vsw_hub_2" {
  provider     = alicloud.acct_net_cn_beijing
  vswitch_name = "hub-vsw_hub_2"
  description  = "Peerscape: hub"
  vpc_id       = alicloud_vpc.vpc_hub.id
  cidr_block   = "10.9.1.0/24"
  zone_id      = var.vsw_hub_2_zone
  depends_on   = [alicloud_vpc_ipv4_cidr_block.vpc_hub_10_9_0_0_16]
}

resource "alicloud_vswitch" "vsw_app" {
  provider     = alicloud.acct_app_cn_hangzhou
  vswitch_name = "应用"
  vpc_id       = alicloud_vpc.vpc_app.id
  cidr_block   = "10.1.1.0/24"
  zone_id      = "cn-hangzhou-b"
}

resource "alicloud_vswitch" "vsw_old" {
  count        = var.vsw_old_id == "" ? 1 : 0
  provider     = alicloud.acct_net_cn_beijing
  vswitch_name = "vsw-old"
  vpc_id       = "vpc-2zelegacy"
  cidr_block   = "10.2.1.0/24"
  zone_id      = "cn-beijing-a"
}

resource "alicloud_express_connect_virtual_border_router" "vbr_1" {
  provider                   = alicloud.acct_net_cn_beijing
  virtual_border_router_name = "VBR Beijing"
  physical_connection_id     = var.vbr_1_physical_connection_id
  vlan_id                    = 1000
  local_gateway_ip           = "10.100.0.1"
  peer_gateway_ip            = "10.100.0.2"
  peering_subnet_mask        = "255.255.255.252"
}

data "alicloud_express_connect_virtual_border_routers" "vbr_1" {
  provider = alicloud.acct_net_cn_beijing
  ids      = [alicloud_express_connect_virtual_border_router.vbr_1.id]
}
