resource "alicloud_route_entry" "vpc_a_to_172_16_0_0_12" {
  provider              = alicloud.acct_a_cn_beijing
  route_table_id        = data.alicloud_vpcs.vpc_a.vpcs[0].route_table_id
  destination_cidrblock = "172.16.0.0/12"
  nexthop_type          = "RouterInterface"
  nexthop_id            = var.peer_a_acceptor_interface_id
  name                  = "vpc_a_to_172_16_0_0_12"
}

resource "alicloud_route_entry" "vpc_b_to_172_16_0_0_12" {
  provider              = alicloud.acct_b_cn_hangzhou
  route_table_id        = data.alicloud_vpcs.vpc_b.vpcs[0].route_table_id
  destination_cidrblock = "172.16.0.0/12"
  nexthop_type          = "RouterInterface"
  nexthop_id            = "ri-7654321"
  name                  = "vpc_b_to_172_16_0_0_12"
}

resource "alicloud_route_entry" "vbr_1_to_172_16_0_0_12" {
  provider              = alicloud.acct_a_cn_beijing
  route_table_id        = data.alicloud_express_connect_virtual_border_routers.vbr_1.routers[0].route_table_id
  destination_cidrblock = "172.16.0.0/12"
  nexthop_type          = "RouterInterface"
  nexthop_id            = data.alicloud_express_connect_virtual_border_routers.vbr_1.routers[0].vlan_interface_id
  name                  = "vbr_1_to_172_16_0_0_12"
}

resource "alicloud_route_entry" "vbr_1_to_10_10_0_0_16" {
  provider              = alicloud.acct_a_cn_beijing
  route_table_id        = data.alicloud_express_connect_virtual_border_routers.vbr_1.routers[0].route_table_id
  destination_cidrblock = "10.10.0.0/16"
  nexthop_type          = "RouterInterface"
  nexthop_id            = var.peer_a_initiator_interface_id
  name                  = "vbr_1_to_10_10_0_0_16"
  depends_on            = [alicloud_route_entry.vbr_1_to_172_16_0_0_12]
}

resource "alicloud_route_entry" "vbr_1_to_192_168_0_0_16" {
  provider              = alicloud.acct_a_cn_beijing
  route_table_id        = data.alicloud_express_connect_virtual_border_routers.vbr_1.routers[0].route_table_id
  destination_cidrblock = "192.168.0.0/16"
  nexthop_type          = "RouterInterface"
  nexthop_id            = "ri-1234567"
  name                  = "vbr_1_to_192_168_0_0_16"
  depends_on            = [alicloud_route_entry.vbr_1_to_10_10_0_0_16]
}
