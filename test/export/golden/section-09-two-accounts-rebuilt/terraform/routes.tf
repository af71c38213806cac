resource "alicloud_route_entry" "vpc_1_to_172_16_0_0_16" {
  provider              = alicloud.acct_a_cn_qingdao
  route_table_id        = alicloud_vpc.vpc_1.route_table_id
  destination_cidrblock = "172.16.0.0/16"
  nexthop_type          = "RouterInterface"
  nexthop_id            = alicloud_express_connect_router_interface.peer_1_initiator.id
  name                  = "vpc_1_to_172_16_0_0_16"
  depends_on            = [alicloud_router_interface_connection.peer_1_initiator_connection]
}

resource "alicloud_route_entry" "vpc_2_to_192_168_0_0_16" {
  provider              = alicloud.acct_b_cn_beijing
  route_table_id        = alicloud_vpc.vpc_2.route_table_id
  destination_cidrblock = "192.168.0.0/16"
  nexthop_type          = "RouterInterface"
  nexthop_id            = alicloud_express_connect_router_interface.peer_1_acceptor.id
  name                  = "vpc_2_to_192_168_0_0_16"
  depends_on            = [alicloud_router_interface_connection.peer_1_initiator_connection]
}
