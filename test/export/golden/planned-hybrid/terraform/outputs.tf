output "vpc_hub_id" {
  description = "Id of n-1st hub"
  value       = alicloud_vpc.vpc_hub.id
}

output "vpc_app_id" {
  description = "Id of 生产网络"
  value       = alicloud_vpc.vpc_app.id
}

output "vbr_1_id" {
  description = "Id of VBR Beijing"
  value       = alicloud_express_connect_virtual_border_router.vbr_1.id
}

output "peer_hub_initiator_id" {
  description = "Id of Office to hub-initiator"
  value       = alicloud_express_connect_router_interface.peer_hub_initiator.id
}

output "peer_hub_acceptor_id" {
  description = "Id of Office to hub-acceptor"
  value       = alicloud_express_connect_router_interface.peer_hub_acceptor.id
}

output "peer_app_initiator_id" {
  description = "Id of Office to app-initiator"
  value       = alicloud_express_connect_router_interface.peer_app_initiator.id
}

output "peer_app_acceptor_id" {
  description = "Id of Office to app-acceptor"
  value       = alicloud_express_connect_router_interface.peer_app_acceptor.id
}

output "peer_old_initiator_id" {
  description = "Id of Hub to legacy-initiator"
  value       = alicloud_express_connect_router_interface.peer_old_initiator.id
}

output "peer_old_acceptor_id" {
  description = "Id of Hub to legacy-acceptor"
  value       = alicloud_express_connect_router_interface.peer_old_acceptor.id
}
