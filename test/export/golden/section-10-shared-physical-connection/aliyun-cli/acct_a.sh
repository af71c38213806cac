
need acct_a_profile 'Profile of the Aliyun command line on this computer that acts for account Account A'
need_answer vsw_a_id 'Id of vSwitch vSwitch a of VPC VPC-A if it exists already (vsw-…); empty: it is created'
need_answer sg_a_id 'Id of security group group a of VPC VPC-A if it exists already (sg-…); empty: it is created'
need peer_a_initiator_interface_id 'Id of the initiator’s interface of peering VBR to VPC-A, which exists already (ri-…)'
need peer_a_acceptor_interface_id 'Id of the acceptor’s interface of peering VBR to VPC-A, which exists already (ri-…)'
start "$acct_a_profile" '12345678'

# network
know_vpc vpc_a 'cn-beijing' 'vpc-12345678' '10.10.0.0/16'
ensure_vswitch vsw_a 'cn-beijing' "$vpc_a__id" '10.10.1.0/24' 'cn-beijing-a' 'vSwitch a' "$vsw_a_id"
ensure_group sg_a 'cn-beijing' "$vpc_a__id" 'group a' "$sg_a_id"
know_vbr vbr_1 'cn-beijing' 'vbr-12345678'

# interfaces
keep peer_a_initiator__id "$peer_a_initiator_interface_id"
keep peer_a_acceptor__id "$peer_a_acceptor_interface_id"
keep peer_b_initiator__id 'ri-1234567'

# routes
ensure_route 'cn-beijing' "$vpc_a__table" '172.16.0.0/12' "$peer_a_acceptor__id" 'vpc_a_to_172_16_0_0_12'
ensure_route 'cn-beijing' "$vbr_1__table" '172.16.0.0/12' "$vbr_1__circuit" 'vbr_1_to_172_16_0_0_12'
ensure_route 'cn-beijing' "$vbr_1__table" '10.10.0.0/16' "$peer_a_initiator__id" 'vbr_1_to_10_10_0_0_16'
ensure_route 'cn-beijing' "$vbr_1__table" '192.168.0.0/16' "$peer_b_initiator__id" 'vbr_1_to_192_168_0_0_16'

# rules
ensure_rule 'cn-beijing' "$sg_a__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/12' '' ''

finish
