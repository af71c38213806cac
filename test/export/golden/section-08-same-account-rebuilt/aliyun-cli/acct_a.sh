
need acct_a_profile 'Profile of the Aliyun command line on this computer that acts for account Account A'
start "$acct_a_profile" ''

# network
ensure_vpc vpc_1 'cn-qingdao' 'VPC1' '192.168.0.0/16'
ensure_vpc vpc_2 'cn-beijing' 'VPC2' '172.16.0.0/16'
ensure_vswitch vsw_1 'cn-qingdao' "$vpc_1__id" '192.168.1.0/24' 'cn-qingdao-b' 'vSwitch 1' ''
ensure_vswitch vsw_2 'cn-beijing' "$vpc_2__id" '172.16.1.0/24' 'cn-beijing-a' 'vSwitch 2' ''
ensure_group sg_1 'cn-qingdao' "$vpc_1__id" 'group 1' ''
ensure_group sg_2 'cn-beijing' "$vpc_2__id" 'group 2' ''

# interfaces
ensure_interface peer_1_initiator 'cn-qingdao' "$vpc_1__router" 'Qingdao to Beijing-initiator' --Role InitiatingSide --Spec 'Mini.2' --RouterType VRouter --OppositeRegionId 'cn-beijing' --OppositeRouterType VRouter --OppositeRouterId "$vpc_2__router" --InstanceChargeType 'PrePaid' --PricingCycle Month --Period 1 --AutoPay true --AutoRenew true
ensure_interface peer_1_acceptor 'cn-beijing' "$vpc_2__router" 'Qingdao to Beijing-acceptor' --Role AcceptingSide --Spec 'Negative' --RouterType VRouter --OppositeRegionId 'cn-qingdao' --OppositeRouterType VRouter --OppositeRouterId "$vpc_1__router" --InstanceChargeType 'PostPaid'

# connections
record_peer 'cn-beijing' "$peer_1_acceptor__id" "$peer_1_initiator__id" "$uid" VRouter "$vpc_1__router"
record_peer 'cn-qingdao' "$peer_1_initiator__id" "$peer_1_acceptor__id" "$uid" VRouter "$vpc_2__router"
connect 'cn-qingdao' "$peer_1_initiator__id"

# routes
if is_active 'cn-qingdao' "$peer_1_initiator__id"; then
  ensure_route 'cn-qingdao' "$vpc_1__table" '172.16.0.0/16' "$peer_1_initiator__id" 'vpc_1_to_172_16_0_0_16'
else
  later 'vpc_1_to_172_16_0_0_16 waits for the other account'
fi
if is_active 'cn-beijing' "$peer_1_acceptor__id"; then
  ensure_route 'cn-beijing' "$vpc_2__table" '192.168.0.0/16' "$peer_1_acceptor__id" 'vpc_2_to_192_168_0_0_16'
else
  later 'vpc_2_to_192_168_0_0_16 waits for the other account'
fi

# rules
ensure_rule 'cn-qingdao' "$sg_1__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/16' '' ''
ensure_rule 'cn-beijing' "$sg_2__id" ingress icmp '-1/-1' accept 1 '192.168.0.0/16' '' ''

finish
