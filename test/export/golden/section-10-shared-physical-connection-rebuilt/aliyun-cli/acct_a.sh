
need acct_a_profile 'Profile of the Aliyun command line on this computer that acts for account Account A'
need vbr_1_physical_connection_id 'Id of physical connection pc-AAA, on which VBR VPC-Beijing lies (pc-…)'
start "$acct_a_profile" '12345678'

# network
ensure_vpc vpc_a 'cn-beijing' 'VPC-A' '10.10.0.0/16'
ensure_vswitch vsw_a 'cn-beijing' "$vpc_a__id" '10.10.1.0/24' 'cn-beijing-a' 'vSwitch a' ''
ensure_group sg_a 'cn-beijing' "$vpc_a__id" 'group a' ''
ensure_vbr vbr_1 'cn-beijing' 'VPC-Beijing' "$vbr_1_physical_connection_id" '1000' '10.100.0.1' '10.100.0.2' '255.255.255.252'

# interfaces
ensure_interface peer_a_initiator 'cn-beijing' "$vbr_1__router" 'VBR to VPC-A-initiator' --Role InitiatingSide --Spec 'Large.1' --RouterType VBR --OppositeRegionId 'cn-beijing' --OppositeRouterType VRouter --OppositeRouterId "$vpc_a__router" --AccessPointId 'ap-cn-beijing-dx-A' --InstanceChargeType 'PostPaid'
ensure_interface peer_a_acceptor 'cn-beijing' "$vpc_a__router" 'VBR to VPC-A-acceptor' --Role AcceptingSide --Spec 'Negative' --RouterType VRouter --OppositeRegionId 'cn-beijing' --OppositeRouterType VBR --OppositeRouterId "$vbr_1__router" --OppositeAccessPointId 'ap-cn-beijing-dx-A' --InstanceChargeType 'PostPaid'
ensure_interface peer_b_initiator 'cn-beijing' "$vbr_1__router" 'VBR to VPC-B-initiator' --Role InitiatingSide --Spec 'Mini.2' --RouterType VBR --OppositeRegionId 'cn-hangzhou' --OppositeRouterType VRouter --OppositeInterfaceOwnerId '87654321' --AccessPointId 'ap-cn-beijing-dx-A' --InstanceChargeType 'PostPaid'

# handoffs
give vbr_1__router "$vbr_1__router"
give peer_b_initiator__id "$peer_b_initiator__id"

# connections
record_peer 'cn-beijing' "$peer_a_acceptor__id" "$peer_a_initiator__id" "$uid" VBR "$vbr_1__router"
record_peer 'cn-beijing' "$peer_a_initiator__id" "$peer_a_acceptor__id" "$uid" VRouter "$vpc_a__router"
connect 'cn-beijing' "$peer_a_initiator__id"
if take peer_b_acceptor__id && take vpc_b__router && take peer_b_acceptor__recorded; then
  record_peer 'cn-beijing' "$peer_b_initiator__id" "$peer_b_acceptor__id" '87654321' VRouter "$vpc_b__router"
  connect 'cn-beijing' "$peer_b_initiator__id"
else
  later 'peer_b_initiator waits for the other account'
fi

# routes
if is_active 'cn-beijing' "$peer_a_acceptor__id"; then
  ensure_route 'cn-beijing' "$vpc_a__table" '172.16.0.0/12' "$peer_a_acceptor__id" 'vpc_a_to_172_16_0_0_12'
else
  later 'vpc_a_to_172_16_0_0_12 waits for the other account'
fi
ensure_route 'cn-beijing' "$vbr_1__table" '172.16.0.0/12' "$vbr_1__circuit" 'vbr_1_to_172_16_0_0_12'
if is_active 'cn-beijing' "$peer_a_initiator__id"; then
  ensure_route 'cn-beijing' "$vbr_1__table" '10.10.0.0/16' "$peer_a_initiator__id" 'vbr_1_to_10_10_0_0_16'
else
  later 'vbr_1_to_10_10_0_0_16 waits for the other account'
fi
if is_active 'cn-beijing' "$peer_b_initiator__id"; then
  ensure_route 'cn-beijing' "$vbr_1__table" '192.168.0.0/16' "$peer_b_initiator__id" 'vbr_1_to_192_168_0_0_16'
else
  later 'vbr_1_to_192_168_0_0_16 waits for the other account'
fi

# rules
ensure_rule 'cn-beijing' "$sg_a__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/12' '' ''

finish
