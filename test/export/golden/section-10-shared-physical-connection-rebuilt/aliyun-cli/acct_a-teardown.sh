
need acct_a_profile 'Profile of the Aliyun command line on this computer that acts for account Account A'
need vbr_1_physical_connection_id 'Id of physical connection pc-AAA, on which VBR VPC-Beijing lies (pc-…)'
start "$acct_a_profile" '12345678'

# network
look_vpc vpc_a 'cn-beijing' 'VPC-A' '10.10.0.0/16'
look_vbr vbr_1 'cn-beijing' 'VPC-Beijing' "$vbr_1_physical_connection_id"
look_group sg_a 'cn-beijing' "$vpc_a__id" 'group a' ''
look_interface peer_a_initiator 'cn-beijing' "$vbr_1__router" 'VBR to VPC-A-initiator'
look_interface peer_a_acceptor 'cn-beijing' "$vpc_a__router" 'VBR to VPC-A-acceptor'
look_interface peer_b_initiator 'cn-beijing' "$vbr_1__router" 'VBR to VPC-B-initiator'

# routes
remove_route 'cn-beijing' "$vbr_1__table" '192.168.0.0/16' "$peer_b_initiator__id"
remove_route 'cn-beijing' "$vbr_1__table" '10.10.0.0/16' "$peer_a_initiator__id"
remove_route 'cn-beijing' "$vbr_1__table" '172.16.0.0/12' "$vbr_1__circuit"
remove_route 'cn-beijing' "$vpc_a__table" '172.16.0.0/12' "$peer_a_acceptor__id"

# handoffs
give peer_b_initiator__unused yes

# peerings
suspend 'cn-beijing' "$peer_a_initiator__id"
if take peer_b_acceptor__unused; then
  suspend 'cn-beijing' "$peer_b_initiator__id"
  give peer_b_initiator__suspended yes
else
  later 'peer_b_initiator waits for the other account'
fi
suspend 'cn-beijing' "$peer_a_acceptor__id"
remove_interface 'cn-beijing' "$peer_a_acceptor__id"
remove_interface 'cn-beijing' "$peer_a_initiator__id"
if take peer_b_acceptor__suspended; then
  remove_interface 'cn-beijing' "$peer_b_initiator__id"
else
  later 'peer_b_initiator waits for the other account'
fi

# rules
remove_rule 'cn-beijing' "$sg_a__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/12' '' ''

finish
