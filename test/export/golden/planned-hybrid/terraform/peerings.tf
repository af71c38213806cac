resource "alicloud_express_connect_router_interface" "peer_hub_initiator" {
  provider              = alicloud.acct_net_cn_beijing
  router_interface_name = "Office to hub-initiator"
  role                  = "InitiatingSide"
  spec                  = "Middle.1"
  router_type           = "VBR"
  router_id             = alicloud_express_connect_virtual_border_router.vbr_1.id
  access_point_id       = "ap-cn-beijing-dx-A"
  opposite_region_id    = "cn-beijing"
  opposite_router_type  = "VRouter"
  opposite_router_id    = alicloud_vpc.vpc_hub.router_id
  payment_type          = "PayAsYouGo"

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold, opposite_interface_owner_id]
  }
}

resource "alicloud_express_connect_router_interface" "peer_hub_acceptor" {
  provider                 = alicloud.acct_net_cn_beijing
  router_interface_name    = "Office to hub-acceptor"
  role                     = "AcceptingSide"
  spec                     = "Negative"
  router_type              = "VRouter"
  router_id                = alicloud_vpc.vpc_hub.router_id
  opposite_region_id       = "cn-beijing"
  opposite_router_type     = "VBR"
  opposite_router_id       = alicloud_express_connect_virtual_border_router.vbr_1.id
  opposite_access_point_id = "ap-cn-beijing-dx-A"
  payment_type             = "PayAsYouGo"

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold, opposite_interface_owner_id]
  }
}

resource "alicloud_express_connect_router_interface" "peer_app_initiator" {
  provider                    = alicloud.acct_net_cn_beijing
  router_interface_name       = "Office to app-initiator"
  role                        = "InitiatingSide"
  spec                        = "Small.1"
  router_type                 = "VBR"
  router_id                   = alicloud_express_connect_virtual_border_router.vbr_1.id
  access_point_id             = "ap-cn-beijing-dx-A"
  opposite_region_id          = "cn-hangzhou"
  opposite_router_type        = "VRouter"
  opposite_router_id          = alicloud_vpc.vpc_app.router_id
  opposite_interface_owner_id = data.alicloud_account.acct_app.id
  payment_type                = "Subscription"
  pricing_cycle               = "Month"
  period                      = 3
  auto_renew                  = true

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold]
  }
}

resource "alicloud_express_connect_router_interface" "peer_app_acceptor" {
  provider                    = alicloud.acct_app_cn_hangzhou
  router_interface_name       = "Office to app-acceptor"
  role                        = "AcceptingSide"
  spec                        = "Negative"
  router_type                 = "VRouter"
  router_id                   = alicloud_vpc.vpc_app.router_id
  opposite_region_id          = "cn-beijing"
  opposite_router_type        = "VBR"
  opposite_router_id          = alicloud_express_connect_virtual_border_router.vbr_1.id
  opposite_interface_owner_id = "1111111111111111"
  opposite_access_point_id    = "ap-cn-beijing-dx-A"
  payment_type                = "PayAsYouGo"

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold]
  }
}

resource "alicloud_express_connect_router_interface" "peer_old_initiator" {
  provider              = alicloud.acct_net_cn_beijing
  router_interface_name = "Hub to legacy-initiator"
  role                  = "InitiatingSide"
  spec                  = "Middle.1"
  router_type           = "VRouter"
  router_id             = alicloud_vpc.vpc_hub.router_id
  opposite_region_id    = "cn-beijing"
  opposite_router_type  = "VRouter"
  opposite_router_id    = data.alicloud_vpcs.vpc_old.vpcs[0].router_id

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold, opposite_interface_owner_id]
  }
}

resource "alicloud_express_connect_router_interface" "peer_old_acceptor" {
  provider              = alicloud.acct_net_cn_beijing
  router_interface_name = "Hub to legacy-acceptor"
  role                  = "AcceptingSide"
  spec                  = "Negative"
  router_type           = "VRouter"
  router_id             = data.alicloud_vpcs.vpc_old.vpcs[0].router_id
  opposite_region_id    = "cn-beijing"
  opposite_router_type  = "VRouter"
  opposite_router_id    = alicloud_vpc.vpc_hub.router_id
  payment_type          = "PayAsYouGo"

  lifecycle {
    ignore_changes = [hc_rate, hc_threshold, opposite_interface_owner_id]
  }
}

resource "alicloud_router_interface_connection" "peer_hub_acceptor_connection" {
  provider              = alicloud.acct_net_cn_beijing
  interface_id          = alicloud_express_connect_router_interface.peer_hub_acceptor.id
  opposite_interface_id = alicloud_express_connect_router_interface.peer_hub_initiator.id
}

resource "alicloud_router_interface_connection" "peer_hub_initiator_connection" {
  provider              = alicloud.acct_net_cn_beijing
  interface_id          = alicloud_express_connect_router_interface.peer_hub_initiator.id
  opposite_interface_id = alicloud_express_connect_router_interface.peer_hub_acceptor.id
  depends_on            = [alicloud_router_interface_connection.peer_hub_acceptor_connection]
}

resource "alicloud_router_interface_connection" "peer_app_acceptor_connection" {
  provider                    = alicloud.acct_app_cn_hangzhou
  interface_id                = alicloud_express_connect_router_interface.peer_app_acceptor.id
  opposite_interface_id       = alicloud_express_connect_router_interface.peer_app_initiator.id
  opposite_interface_owner_id = "1111111111111111"
  opposite_router_type        = "VBR"
  opposite_router_id          = alicloud_express_connect_virtual_border_router.vbr_1.id
}

resource "alicloud_router_interface_connection" "peer_app_initiator_connection" {
  provider                    = alicloud.acct_net_cn_beijing
  interface_id                = alicloud_express_connect_router_interface.peer_app_initiator.id
  opposite_interface_id       = alicloud_express_connect_router_interface.peer_app_acceptor.id
  opposite_interface_owner_id = data.alicloud_account.acct_app.id
  opposite_router_type        = "VRouter"
  opposite_router_id          = alicloud_vpc.vpc_app.router_id
  depends_on                  = [alicloud_router_interface_connection.peer_app_acceptor_connection]
}

resource "alicloud_router_interface_connection" "peer_old_acceptor_connection" {
  provider              = alicloud.acct_net_cn_beijing
  interface_id          = alicloud_express_connect_router_interface.peer_old_acceptor.id
  opposite_interface_id = alicloud_express_connect_router_interface.peer_old_initiator.id
}

resource "alicloud_router_interface_connection" "peer_old_initiator_connection" {
  provider              = alicloud.acct_net_cn_beijing
  interface_id          = alicloud_express_connect_router_interface.peer_old_initiator.id
  opposite_interface_id = alicloud_express_connect_router_interface.peer_old_acceptor.id
  depends_on            = [alicloud_router_interface_connection.peer_old_acceptor_connection]
}
