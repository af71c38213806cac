
need acct_b_profile 'Profile of the Aliyun command line on this computer that acts for account Account B'
start "$acct_b_profile" '2222222222222222'

# network
look_vpc vpc_2 'cn-beijing' 'VPC2' '172.16.0.0/16'
look_group sg_2 'cn-beijing' "$vpc_2__id" 'group 2' ''
look_interface peer_1_acceptor 'cn-beijing' "$vpc_2__router" 'Qingdao to Beijing-acceptor'

# routes
remove_route 'cn-beijing' "$vpc_2__table" '192.168.0.0/16' "$peer_1_acceptor__id"

# handoffs
give peer_1_acceptor__unused yes

# peerings
if take peer_1_initiator__suspended; then
  suspend 'cn-beijing' "$peer_1_acceptor__id"
  give peer_1_acceptor__suspended yes
  remove_interface 'cn-beijing' "$peer_1_acceptor__id"
else
  later 'peer_1_acceptor waits for the other account'
fi

# rules
remove_rule 'cn-beijing' "$sg_2__id" ingress icmp '-1/-1' accept 1 '192.168.0.0/16' '' ''

finish
