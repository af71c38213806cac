ensure_vpc() {
  local key=$1 region=$2 name=$3 cidr=$4 id
  shift 4
  id=$(find_vpc "$region" "$name")
  if [ -n "$id" ]; then
    say "$text_exists $key $id"
  else
    id=$(change vpc CreateVpc --RegionId "$region" --VpcName "$name" --CidrBlock "$cidr" "$@" | id_in VpcId "$key"__id)
    say "$text_created $key $id"
    wait_for 'Vpcs.Vpc[0].Status' Available vpc DescribeVpcs --RegionId "$region" --VpcId "$id"
  fi
  know_vpc "$key" "$region" "$id" "$cidr"
}

ensure_block() {
  local region=$1 vpc=$2 cidr=$3 known
  known=$(ask vpc DescribeVpcAttribute --RegionId "$region" --VpcId "$vpc" |
    jq -r --arg cidr "$cidr" '[.SecondaryCidrBlocks.SecondaryCidrBlock[]?] | index($cidr) != null')
  if [ "$known" = true ]; then return; fi
  change vpc AssociateVpcCidrBlock --RegionId "$region" --VpcId "$vpc" --SecondaryCidrBlock "$cidr" >/dev/null
  say "$text_created $vpc $cidr"
}

ensure_vswitch() {
  local key=$1 region=$2 vpc=$3 cidr=$4 zone=$5 name=$6 given=$7 id
  shift 7
  id=$given
  if [ -z "$id" ]; then
    id=$(ask_all vpc DescribeVSwitches --RegionId "$region" --VpcId "$vpc" |
      jq -r --arg cidr "$cidr" '.VSwitches.VSwitch[]? | select(.CidrBlock == $cidr) | .VSwitchId' | only "$cidr")
  fi
  if [ -n "$id" ]; then say "$text_exists $key $id"; return; fi
  id=$(change vpc CreateVSwitch --RegionId "$region" --VpcId "$vpc" --ZoneId "$zone" --CidrBlock "$cidr" --VSwitchName "$name" "$@" |
    id_in VSwitchId "$key"__id)
  say "$text_created $key $id"
  # The VPC takes one change after another.
  wait_for 'VSwitches.VSwitch[0].Status' Available vpc DescribeVSwitches --RegionId "$region" --VSwitchId "$id"
}

ensure_vbr() {
  local key=$1 region=$2 name=$3 connection=$4 vlan=$5 local_ip=$6 peer_ip=$7 mask=$8 id
  shift 8
  id=$(find_vbr "$region" "$name" "$connection")
  if [ -n "$id" ]; then
    say "$text_exists $key $id"
  else
    id=$(change vpc CreateVirtualBorderRouter --RegionId "$region" --Name "$name" --PhysicalConnectionId "$connection" \
      --VlanId "$vlan" --LocalGatewayIp "$local_ip" --PeerGatewayIp "$peer_ip" --PeeringSubnetMask "$mask" "$@" |
      id_in VbrId "$key"__id)
    say "$text_created $key $id"
    wait_for 'VirtualBorderRouterSet.VirtualBorderRouterType[0].Status' active \
      vpc DescribeVirtualBorderRouters --RegionId "$region" --Filter.1.Key VbrId --Filter.1.Value.1 "$id"
  fi
  know_vbr "$key" "$region" "$id"
}

ensure_group() {
  local key=$1 region=$2 vpc=$3 name=$4 given=$5 id
  shift 5
  id=$given
  if [ -z "$id" ]; then id=$(find_group "$region" "$vpc" "$name"); fi
  if [ -n "$id" ]; then
    say "$text_exists $key $id"
  else
    id=$(change ecs CreateSecurityGroup --RegionId "$region" --VpcId "$vpc" --SecurityGroupName "$name" "$@" |
      id_in SecurityGroupId "$key"__id)
    say "$text_created $key $id"
  fi
  keep "$key"__id "$id"
}

ensure_interface() {
  local key=$1 region=$2 router=$3 name=$4 id
  shift 4
  id=$(find_interface "$region" "$router" "$name")
  if [ -n "$id" ]; then
    say "$text_exists $key $id"
  else
    id=$(change vpc CreateRouterInterface --RegionId "$region" --RouterId "$router" --Name "$name" "$@" |
      id_in RouterInterfaceId "$key"__id)
    say "$text_created $key $id"
    # A subscription is made once its order is paid.
    wait_interface "$region" "$id" Idle
  fi
  keep "$key"__id "$id"
}

# Says at one interface which one the other is.
record_peer() {
  local region=$1 id=$2 peer=$3 owner=$4 type=$5 router=$6 known
  known=$(interface_field "$region" "$id" OppositeInterfaceId)
  if [ "$known" = "$peer" ]; then return; fi
  if [ -n "$known" ]; then fail "$text_otherPeer $id $known"; fi
  change vpc ModifyRouterInterfaceAttribute --RegionId "$region" --RouterInterfaceId "$id" --OppositeInterfaceId "$peer" \
    --OppositeInterfaceOwnerId "$owner" --OppositeRouterType "$type" --OppositeRouterId "$router" >/dev/null
}

connect() {
  local region=$1 id=$2 status
  if [ -z "$id" ]; then return; fi
  status=$(interface_field "$region" "$id" Status)
  case $status in
    Active) return ;;
    Idle | '') change vpc ConnectRouterInterface --RegionId "$region" --RouterInterfaceId "$id" >/dev/null ;;
    Connecting | Activating) ;;
    *) fail "$text_notActive $id $status" ;;
  esac
  wait_interface "$region" "$id" Active
}

is_active() {
  if [ "$DRY_RUN" = 1 ]; then return 0; fi
  [ "$(interface_field "$1" "$2" Status)" = Active ]
}

ensure_route() {
  local region=$1 table=$2 destination=$3 hop=$4 name=$5 known
  known=$(next_hop "$region" "$table" "$destination")
  if [ "$known" = "$hop" ]; then return; fi
  if [ -n "$known" ]; then fail "$text_otherNextHop $table $destination $known"; fi
  change vpc CreateRouteEntry --RegionId "$region" --RouteTableId "$table" --DestinationCidrBlock "$destination" \
    --NextHopType RouterInterface --NextHopId "$hop" --RouteEntryName "$name" >/dev/null
  say "$text_created $name"
  # One change after another: a second one at once gets TaskConflict.
  wait_for 'RouteEntrys.RouteEntry[0].Status' Available \
    vpc DescribeRouteEntryList --RegionId "$region" --RouteTableId "$table" --DestinationCidrBlock "$destination"
}

ensure_rule() {
  local api=AuthorizeSecurityGroup side=Source known
  known=$(has_rule "$@")
  if [ "$known" = true ]; then return; fi
  if [ "$3" = egress ]; then api=AuthorizeSecurityGroupEgress side=Dest; fi
  rule_call "$api" "$side" "$@"
}
