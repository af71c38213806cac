
need acct_a_profile 'Profile of the Aliyun command line on this computer that acts for account Account A'
need vpc_1_id 'Id of VPC VPC1, which exists already (vpc-…)'
need vpc_2_id 'Id of VPC VPC2, which exists already (vpc-…)'
need_answer vsw_1_id 'Id of vSwitch vSwitch 1 of VPC VPC1 if it exists already (vsw-…); empty: it is created'
need_answer vsw_2_id 'Id of vSwitch vSwitch 2 of VPC VPC2 if it exists already (vsw-…); empty: it is created'
need_answer sg_1_id 'Id of security group group 1 of VPC VPC1 if it exists already (sg-…); empty: it is created'
need_answer sg_2_id 'Id of security group group 2 of VPC VPC2 if it exists already (sg-…); empty: it is created'
need peer_1_initiator_interface_id 'Id of the initiator’s interface of peering Qingdao to Beijing, which exists already (ri-…)'
need peer_1_acceptor_interface_id 'Id of the acceptor’s interface of peering Qingdao to Beijing, which exists already (ri-…)'
start "$acct_a_profile" ''

# network
know_vpc vpc_1 'cn-qingdao' "$vpc_1_id" '192.168.0.0/16'
know_vpc vpc_2 'cn-beijing' "$vpc_2_id" '172.16.0.0/16'
look_group sg_1 'cn-qingdao' "$vpc_1__id" 'group 1' "$sg_1_id"
look_group sg_2 'cn-beijing' "$vpc_2__id" 'group 2' "$sg_2_id"
keep peer_1_initiator__id "$peer_1_initiator_interface_id"
keep peer_1_acceptor__id "$peer_1_acceptor_interface_id"

# routes
remove_route 'cn-beijing' "$vpc_2__table" '192.168.0.0/16' "$peer_1_acceptor__id"
remove_route 'cn-qingdao' "$vpc_1__table" '172.16.0.0/16' "$peer_1_initiator__id"

# rules
remove_rule 'cn-beijing' "$sg_2__id" ingress icmp '-1/-1' accept 1 '192.168.0.0/16' '' ''
remove_rule 'cn-qingdao' "$sg_1__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/16' '' ''

finish
