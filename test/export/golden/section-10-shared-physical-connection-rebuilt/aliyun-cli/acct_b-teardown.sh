
need acct_b_profile 'Profile of the Aliyun command line on this computer that acts for account Account B'
start "$acct_b_profile" '87654321'

# network
look_vpc vpc_b 'cn-hangzhou' 'VPC-B' '192.168.0.0/16'
look_group sg_b 'cn-hangzhou' "$vpc_b__id" 'group b' ''
look_interface peer_b_acceptor 'cn-hangzhou' "$vpc_b__router" 'VBR to VPC-B-acceptor'

# routes
remove_route 'cn-hangzhou' "$vpc_b__table" '172.16.0.0/12' "$peer_b_acceptor__id"

# handoffs
give peer_b_acceptor__unused yes

# peerings
if take peer_b_initiator__suspended; then
  suspend 'cn-hangzhou' "$peer_b_acceptor__id"
  give peer_b_acceptor__suspended yes
  remove_interface 'cn-hangzhou' "$peer_b_acceptor__id"
else
  later 'peer_b_acceptor waits for the other account'
fi

# rules
remove_rule 'cn-hangzhou' "$sg_b__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/12' '' ''

finish
