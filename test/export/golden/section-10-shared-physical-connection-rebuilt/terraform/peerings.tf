resource "alicloud_express_connect_router_interface" "peer_a_initiator" {
  provider              = alicloud.acct_a_cn_beijing
  router_interface_name = "VBR to VPC-A-initiator"
  role                  = "InitiatingSide"
  spec                  = "Large.1"
  router_type           = "VBR"
  router_id             = alicloud_express_connect_virtual_border_router.vbr_1.id
  access_point_id       = "ap-cn-beijing-dx-A"
  opposite_region_id    = "cn-beijing"
  opposite_router_type  = "VRouter"
  opposite_router_id    = alicloud_vpc.vpc_a.router_id
  payment_type          = "PayAsYouGo"

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold, opposite_interface_owner_id]
  }
}

resource "alicloud_express_connect_router_interface" "peer_a_acceptor" {
  provider                 = alicloud.acct_a_cn_beijing
  router_interface_name    = "VBR to VPC-A-acceptor"
  role                     = "AcceptingSide"
  spec                     = "Negative"
  router_type              = "VRouter"
  router_id                = alicloud_vpc.vpc_a.router_id
  opposite_region_id       = "cn-beijing"
  opposite_router_type     = "VBR"
  opposite_router_id       = alicloud_express_connect_virtual_border_router.vbr_1.id
  opposite_access_point_id = "ap-cn-beijing-dx-A"
  payment_type             = "PayAsYouGo"

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold, opposite_interface_owner_id]
  }
}

resource "alicloud_express_connect_router_interface" "peer_b_initiator" {
  provider                    = alicloud.acct_a_cn_beijing
  router_interface_name       = "VBR to VPC-B-initiator"
  role                        = "InitiatingSide"
  spec                        = "Mini.2"
  router_type                 = "VBR"
  router_id                   = alicloud_express_connect_virtual_border_router.vbr_1.id
  access_point_id             = "ap-cn-beijing-dx-A"
  opposite_region_id          = "cn-hangzhou"
  opposite_router_type        = "VRouter"
  opposite_router_id          = alicloud_vpc.vpc_b.router_id
  opposite_interface_owner_id = "87654321"
  payment_type                = "PayAsYouGo"

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold]
  }
}

resource "alicloud_express_connect_router_interface" "peer_b_acceptor" {
  provider                    = alicloud.acct_b_cn_hangzhou
  router_interface_name       = "VBR to VPC-B-acceptor"
  role                        = "AcceptingSide"
  spec                        = "Negative"
  router_type                 = "VRouter"
  router_id                   = alicloud_vpc.vpc_b.router_id
  opposite_region_id          = "cn-beijing"
  opposite_router_type        = "VBR"
  opposite_router_id          = alicloud_express_connect_virtual_border_router.vbr_1.id
  opposite_interface_owner_id = "12345678"
  opposite_access_point_id    = "ap-cn-beijing-dx-A"
  payment_type                = "PayAsYouGo"

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold]
  }
}

resource "alicloud_router_interface_connection" "peer_a_acceptor_connection" {
  provider              = alicloud.acct_a_cn_beijing
  interface_id          = alicloud_express_connect_router_interface.peer_a_acceptor.id
  opposite_interface_id = alicloud_express_connect_router_interface.peer_a_initiator.id
}

resource "alicloud_router_interface_connection" "peer_a_initiator_connection" {
  provider              = alicloud.acct_a_cn_beijing
  interface_id          = alicloud_express_connect_router_interface.peer_a_initiator.id
  opposite_interface_id = alicloud_express_connect_router_interface.peer_a_acceptor.id
  depends_on            = [alicloud_router_interface_connection.peer_a_acceptor_connection]
}

resource "alicloud_router_interface_connection" "peer_b_acceptor_connection" {
  provider                    = alicloud.acct_b_cn_hangzhou
  interface_id                = alicloud_express_connect_router_interface.peer_b_acceptor.id
  opposite_interface_id       = alicloud_express_connect_router_interface.peer_b_initiator.id
  opposite_interface_owner_id = "12345678"
  opposite_router_type        = "VBR"
  opposite_router_id          = alicloud_express_connect_virtual_border_router.vbr_1.id
}

resource "alicloud_router_interface_connection" "peer_b_initiator_connection" {
  provider                    = alicloud.acct_a_cn_beijing
  interface_id                = alicloud_express_connect_router_interface.peer_b_initiator.id
  opposite_interface_id       = alicloud_express_connect_router_interface.peer_b_acceptor.id
  opposite_interface_owner_id = "87654321"
  opposite_router_type        = "VRouter"
  opposite_router_id          = alicloud_vpc.vpc_b.router_id
  depends_on                  = [alicloud_router_interface_connection.peer_b_acceptor_connection]
}
