resource "alicloud_route_entry" "vpc_1_to_172_16_0_0_16" {
  provider              = alicloud.acct_a_cn_qingdao
  route_table_id        = data.alicloud_vpcs.vpc_1.vpcs[0].route_table_id
  destination_cidrblock = "172.16.0.0/16"
  nexthop_type          = "RouterInterface"
  nexthop_id            = var.peer_1_initiator_interface_id
  name                  = "vpc_1_to_172_16_0_0_16"
}

resource "alicloud_route_entry" "vpc_2_to_192_168_0_0_16" {
  provider              = alicloud.acct_a_cn_beijing
  route_table_id        = data.alicloud_vpcs.vpc_2.vpcs[0].route_table_id
  destination_cidrblock = "192.168.0.0/16"
  nexthop_type          = "RouterInterface"
  nexthop_id            = var.peer_1_acceptor_interface_id
  name                  = "vpc_2_to_192_168_0_0_16"
}
