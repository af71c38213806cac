resource "alicloud_express_connect_router_interface" "peer_1_initiator" {
  provider                    = alicloud.acct_a_cn_qingdao
  router_interface_name       = "Qingdao to Beijing-initiator"
  role                        = "InitiatingSide"
  spec                        = "Mini.2"
  router_type                 = "VRouter"
  router_id                   = alicloud_vpc.vpc_1.router_id
  opposite_region_id          = "cn-beijing"
  opposite_router_type        = "VRouter"
  opposite_router_id          = alicloud_vpc.vpc_2.router_id
  opposite_interface_owner_id = "2222222222222222"
  payment_type                = "PayAsYouGo"

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold]
  }
}

resource "alicloud_express_connect_router_interface" "peer_1_acceptor" {
  provider                    = alicloud.acct_b_cn_beijing
  router_interface_name       = "Qingdao to Beijing-acceptor"
  role                        = "AcceptingSide"
  spec                        = "Negative"
  router_type                 = "VRouter"
  router_id                   = alicloud_vpc.vpc_2.router_id
  opposite_region_id          = "cn-qingdao"
  opposite_router_type        = "VRouter"
  opposite_router_id          = alicloud_vpc.vpc_1.router_id
  opposite_interface_owner_id = "1111111111111111"
  payment_type                = "PayAsYouGo"

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold]
  }
}

resource "alicloud_router_interface_connection" "peer_1_acceptor_connection" {
  provider                    = alicloud.acct_b_cn_beijing
  interface_id                = alicloud_express_connect_router_interface.peer_1_acceptor.id
  opposite_interface_id       = alicloud_express_connect_router_interface.peer_1_initiator.id
  opposite_interface_owner_id = "1111111111111111"
  opposite_router_type        = "VRouter"
  opposite_router_id          = alicloud_vpc.vpc_1.router_id
}

resource "alicloud_router_interface_connection" "peer_1_initiator_connection" {
  provider                    = alicloud.acct_a_cn_qingdao
  interface_id                = alicloud_express_connect_router_interface.peer_1_initiator.id
  opposite_interface_id       = alicloud_express_connect_router_interface.peer_1_acceptor.id
  opposite_interface_owner_id = "2222222222222222"
  opposite_router_type        = "VRouter"
  opposite_router_id          = alicloud_vpc.vpc_2.router_id
  depends_on                  = [alicloud_router_interface_connection.peer_1_acceptor_connection]
}
