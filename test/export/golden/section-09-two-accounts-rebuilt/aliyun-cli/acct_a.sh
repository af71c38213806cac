
need acct_a_profile 'Profile of the Aliyun command line on this computer that acts for account Account A'
start "$acct_a_profile" '1111111111111111'

# network
ensure_vpc vpc_1 'cn-qingdao' 'VPC1' '192.168.0.0/16'
ensure_vswitch vsw_1 'cn-qingdao' "$vpc_1__id" '192.168.1.0/24' 'cn-qingdao-b' 'vSwitch 1' ''
ensure_group sg_1 'cn-qingdao' "$vpc_1__id" 'group 1' ''

# interfaces
ensure_interface peer_1_initiator 'cn-qingdao' "$vpc_1__router" 'Qingdao to Beijing-initiator' --Role InitiatingSide --Spec 'Mini.2' --RouterType VRouter --OppositeRegionId 'cn-beijing' --OppositeRouterType VRouter --OppositeInterfaceOwnerId '2222222222222222' --InstanceChargeType 'PostPaid'

# handoffs
give vpc_1__router "$vpc_1__router"
give peer_1_initiator__id "$peer_1_initiator__id"

# connections
if take peer_1_acceptor__id && take vpc_2__router && take peer_1_acceptor__recorded; then
  record_peer 'cn-qingdao' "$peer_1_initiator__id" "$peer_1_acceptor__id" '2222222222222222' VRouter "$vpc_2__router"
  connect 'cn-qingdao' "$peer_1_initiator__id"
else
  later 'peer_1_initiator waits for the other account'
fi

# routes
if is_active 'cn-qingdao' "$peer_1_initiator__id"; then
  ensure_route 'cn-qingdao' "$vpc_1__table" '172.16.0.0/16' "$peer_1_initiator__id" 'vpc_1_to_172_16_0_0_16'
else
  later 'vpc_1_to_172_16_0_0_16 waits for the other account'
fi

# rules
ensure_rule 'cn-qingdao' "$sg_1__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/16' '' ''

finish
