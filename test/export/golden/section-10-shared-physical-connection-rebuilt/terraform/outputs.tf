output "vpc_a_id" {
  description = "Id of VPC-A"
  value       = alicloud_vpc.vpc_a.id
}

output "vpc_b_id" {
  description = "Id of VPC-B"
  value       = alicloud_vpc.vpc_b.id
}

output "vbr_1_id" {
  description = "Id of VPC-Beijing"
  value       = alicloud_express_connect_virtual_border_router.vbr_1.id
}

output "peer_a_initiator_id" {
  description = "Id of VBR to VPC-A-initiator"
  value       = alicloud_express_connect_router_interface.peer_a_initiator.id
}

output "peer_a_acceptor_id" {
  description = "Id of VBR to VPC-A-acceptor"
  value       = alicloud_express_connect_router_interface.peer_a_acceptor.id
}

output "peer_b_initiator_id" {
  description = "Id of VBR to VPC-B-initiator"
  value       = alicloud_express_connect_router_interface.peer_b_initiator.id
}

output "peer_b_acceptor_id" {
  description = "Id of VBR to VPC-B-acceptor"
  value       = alicloud_express_connect_router_interface.peer_b_acceptor.id
}
