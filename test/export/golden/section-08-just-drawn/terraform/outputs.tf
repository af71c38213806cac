output "vpc_1_id" {
  description = "Id of VPC1"
  value       = alicloud_vpc.vpc_1.id
}

output "vpc_2_id" {
  description = "Id of VPC2"
  value       = alicloud_vpc.vpc_2.id
}

output "peer_1_initiator_id" {
  description = "Id of Qingdao to Beijing-initiator"
  value       = alicloud_express_connect_router_interface.peer_1_initiator.id
}

output "peer_1_acceptor_id" {
  description = "Id of Qingdao to Beijing-acceptor"
  value       = alicloud_express_connect_router_interface.peer_1_acceptor.id
}
