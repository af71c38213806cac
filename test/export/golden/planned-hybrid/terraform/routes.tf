resource "alicloud_route_entry" "vpc_hub_to_172_16_0_0_12" {
  provider              = alicloud.acct_net_cn_beijing
  route_table_id        = alicloud_vpc.vpc_hub.route_table_id
  destination_cidrblock = "172.16.0.0/12"
  nexthop_type          = "RouterInterface"
  nexthop_id            = alicloud_express_connect_router_interface.peer_hub_acceptor.id
  name                  = "vpc_hub_to_172_16_0_0_12"
  depends_on            = [alicloud_router_interface_connection.peer_hub_initiator_connection]
}

resource "alicloud_route_entry" "vpc_hub_to_10_2_0_0_16" {
  provider              = alicloud.acct_net_cn_beijing
  route_table_id        = alicloud_vpc.vpc_hub.route_table_id
  destination_cidrblock = "10.2.0.0/16"
  nexthop_type          = "RouterInterface"
  nexthop_id            = alicloud_express_connect_router_interface.peer_old_initiator.id
  name                  = "vpc_hub_to_10_2_0_0_16"
  depends_on            = [alicloud_router_interface_connection.peer_old_initiator_connection]
}

resource "alicloud_route_entry" "vpc_app_to_172_16_0_0_12" {
  provider              = alicloud.acct_app_cn_hangzhou
  route_table_id        = alicloud_vpc.vpc_app.route_table_id
  destination_cidrblock = "172.16.0.0/12"
  nexthop_type          = "RouterInterface"
  nexthop_id            = alicloud_express_connect_router_interface.peer_app_acceptor.id
  name                  = "vpc_app_to_172_16_0_0_12"
  depends_on            = [alicloud_router_interface_connection.peer_app_initiator_connection]
}

resource "alicloud_route_entry" "vpc_old_to_10_0_0_0_16" {
  provider              = alicloud.acct_net_cn_beijing
  route_table_id        = data.alicloud_vpcs.vpc_old.vpcs[0].route_table_id
  destination_cidrblock = "10.0.0.0/16"
  nexthop_type          = "RouterInterface"
  nexthop_id            = alicloud_express_connect_router_interface.peer_old_acceptor.id
  name                  = "vpc_old_to_10_0_0_0_16"
  depends_on            = [alicloud_router_interface_connection.peer_old_initiator_connection]
}

resource "alicloud_route_entry" "vbr_1_to_172_16_0_0_12" {
  provider              = alicloud.acct_net_cn_beijing
  route_table_id        = alicloud_express_connect_virtual_border_router.vbr_1.route_table_id
  destination_cidrblock = "172.16.0.0/12"
  nexthop_type          = "RouterInterface"
  nexthop_id            = data.alicloud_express_connect_virtual_border_routers.vbr_1.routers[0].vlan_interface_id
  name                  = "vbr_1_to_172_16_0_0_12"
}

resource "alicloud_route_entry" "vbr_1_to_10_0_0_0_16" {
  provider              = alicloud.acct_net_cn_beijing
  route_table_id        = alicloud_express_connect_virtual_border_router.vbr_1.route_table_id
  destination_cidrblock = "10.0.0.0/16"
  nexthop_type          = "RouterInterface"
  nexthop_id            = alicloud_express_connect_router_interface.peer_hub_initiator.id
  name                  = "vbr_1_to_10_0_0_0_16"
  depends_on            = [alicloud_router_interface_connection.peer_hub_initiator_connection, alicloud_route_entry.vbr_1_to_172_16_0_0_12]
}

resource "alicloud_route_entry" "vbr_1_to_10_1_0_0_16" {
  provider              = alicloud.acct_net_cn_beijing
  route_table_id        = alicloud_express_connect_virtual_border_router.vbr_1.route_table_id
  destination_cidrblock = "10.1.0.0/16"
  nexthop_type          = "RouterInterface"
  nexthop_id            = alicloud_express_connect_router_interface.peer_app_initiator.id
  name                  = "vbr_1_to_10_1_0_0_16"
  depends_on            = [alicloud_router_interface_connection.peer_app_initiator_connection, alicloud_route_entry.vbr_1_to_10_0_0_0_16]
}
