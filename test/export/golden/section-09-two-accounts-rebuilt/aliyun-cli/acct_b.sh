
need acct_b_profile 'Profile of the Aliyun command line on this computer that acts for account Account B'
start "$acct_b_profile" '2222222222222222'

# network
ensure_vpc vpc_2 'cn-beijing' 'VPC2' '172.16.0.0/16'
ensure_vswitch vsw_2 'cn-beijing' "$vpc_2__id" '172.16.1.0/24' 'cn-beijing-a' 'vSwitch 2' ''
ensure_group sg_2 'cn-beijing' "$vpc_2__id" 'group 2' ''

# interfaces
ensure_interface peer_1_acceptor 'cn-beijing' "$vpc_2__router" 'Qingdao to Beijing-acceptor' --Role AcceptingSide --Spec 'Negative' --RouterType VRouter --OppositeRegionId 'cn-qingdao' --OppositeRouterType VRouter --OppositeInterfaceOwnerId '1111111111111111' --InstanceChargeType 'PostPaid'

# handoffs
give vpc_2__router "$vpc_2__router"
give peer_1_acceptor__id "$peer_1_acceptor__id"

# connections
if take peer_1_initiator__id && take vpc_1__router; then
  record_peer 'cn-beijing' "$peer_1_acceptor__id" "$peer_1_initiator__id" '1111111111111111' VRouter "$vpc_1__router"
  give peer_1_acceptor__recorded yes
else
  later 'peer_1_acceptor waits for the other account'
fi

# routes
if is_active 'cn-beijing' "$peer_1_acceptor__id"; then
  ensure_route 'cn-beijing' "$vpc_2__table" '192.168.0.0/16' "$peer_1_acceptor__id" 'vpc_2_to_192_168_0_0_16'
else
  later 'vpc_2_to_192_168_0_0_16 waits for the other account'
fi

# rules
ensure_rule 'cn-beijing' "$sg_2__id" ingress icmp '-1/-1' accept 1 '192.168.0.0/16' '' ''

finish
