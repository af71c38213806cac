
need acct_b_profile 'Profile of the Aliyun command line on this computer that acts for account Account B'
start "$acct_b_profile" '87654321'

# network
ensure_vpc vpc_b 'cn-hangzhou' 'VPC-B' '192.168.0.0/16'
ensure_vswitch vsw_b 'cn-hangzhou' "$vpc_b__id" '192.168.1.0/24' 'cn-hangzhou-b' 'vSwitch b' ''
ensure_group sg_b 'cn-hangzhou' "$vpc_b__id" 'group b' ''

# interfaces
ensure_interface peer_b_acceptor 'cn-hangzhou' "$vpc_b__router" 'VBR to VPC-B-acceptor' --Role AcceptingSide --Spec 'Negative' --RouterType VRouter --OppositeRegionId 'cn-beijing' --OppositeRouterType VBR --OppositeInterfaceOwnerId '12345678' --OppositeAccessPointId 'ap-cn-beijing-dx-A' --InstanceChargeType 'PostPaid'

# handoffs
give vpc_b__router "$vpc_b__router"
give peer_b_acceptor__id "$peer_b_acceptor__id"

# connections
if take peer_b_initiator__id && take vbr_1__router; then
  record_peer 'cn-hangzhou' "$peer_b_acceptor__id" "$peer_b_initiator__id" '12345678' VBR "$vbr_1__router"
  give peer_b_acceptor__recorded yes
else
  later 'peer_b_acceptor waits for the other account'
fi

# routes
if is_active 'cn-hangzhou' "$peer_b_acceptor__id"; then
  ensure_route 'cn-hangzhou' "$vpc_b__table" '172.16.0.0/12' "$peer_b_acceptor__id" 'vpc_b_to_172_16_0_0_12'
else
  later 'vpc_b_to_172_16_0_0_12 waits for the other account'
fi

# rules
ensure_rule 'cn-hangzhou' "$sg_b__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/12' '' ''

finish
