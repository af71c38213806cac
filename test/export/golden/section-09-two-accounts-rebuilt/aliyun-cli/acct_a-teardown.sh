
need acct_a_profile 'Profile of the Aliyun command line on this computer that acts for account Account A'
start "$acct_a_profile" '1111111111111111'

# network
look_vpc vpc_1 'cn-qingdao' 'VPC1' '192.168.0.0/16'
look_group sg_1 'cn-qingdao' "$vpc_1__id" 'group 1' ''
look_interface peer_1_initiator 'cn-qingdao' "$vpc_1__router" 'Qingdao to Beijing-initiator'

# routes
remove_route 'cn-qingdao' "$vpc_1__table" '172.16.0.0/16' "$peer_1_initiator__id"

# handoffs
give peer_1_initiator__unused yes

# peerings
if take peer_1_acceptor__unused; then
  suspend 'cn-qingdao' "$peer_1_initiator__id"
  give peer_1_initiator__suspended yes
else
  later 'peer_1_initiator waits for the other account'
fi
if take peer_1_acceptor__suspended; then
  remove_interface 'cn-qingdao' "$peer_1_initiator__id"
else
  later 'peer_1_initiator waits for the other account'
fi

# rules
remove_rule 'cn-qingdao' "$sg_1__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/16' '' ''

finish
