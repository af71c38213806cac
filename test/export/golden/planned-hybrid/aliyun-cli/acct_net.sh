#!/usr/bin/env bash
set -euo pipefail

: "${DRY_RUN:=0}"
: "${HANDOFF_DIR:=handoff}"
: "${INPUTS_FILE:=./inputs.sh}"
if [ -f "$INPUTS_FILE" ]; then . "$INPUTS_FILE"; fi

text_missing='Missing:'
text_several='Several things in the cloud have this name, so it is not known which one is meant:'
text_noAnswer='The cloud gave no value for'
text_created='Created:'
text_exists='There already:'
text_later='Later:'
text_handoff='Hand over:'
text_badHandoff='This hand-off holds no id:'
text_wrongAccount='The profile does not belong to account'
text_otherBlock='The VPC of that name has another block than the plan:'
text_otherPeer='The interface knows another peer already:'
text_otherNextHop='There is a route with another next hop already:'
text_notActive='The interface cannot be connected in the state that it is in:'
text_removed='Removed:'
text_again='Something still waits for another account; run this script again after the hand-off.'
text_done='Done.'

exec 3>&1
pending=0
missing=0

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

for program in aliyun jq; do
  command -v "$program" >/dev/null || fail "$text_missing $program"
done

need() { if [ -z "${!1:-}" ]; then say "$text_missing $1: $2"; missing=1; fi; }
need_answer() { if [ -z "${!1+given}" ]; then say "$text_missing $1: $2"; missing=1; fi; }
keep() { printf -v "$1" '%s' "$2"; }
later() { say "$text_later $1"; pending=1; }

# Asks the cloud. What a dry run would only have made has a placeholder for an id, of which the cloud knows nothing.
ask() {
  local word
  if [ "$DRY_RUN" = 1 ]; then
    for word in "$@"; do case $word in '<'*) printf '{}'; return ;; esac; done
  fi
  aliyun "$@" --profile "$profile"
}

ask_all() {
  local page=1 answer total
  while :; do
    answer=$(ask "$@" --PageSize 50 --PageNumber "$page")
    printf '%s\n' "$answer"
    total=$(printf '%s' "$answer" | jq -r '.TotalCount // 0')
    if [ $((page * 50)) -ge "$total" ]; then return; fi
    page=$((page + 1))
  done
}

# Changes the cloud; a dry run prints the call instead.
change() {
  if [ "$DRY_RUN" = 1 ]; then
    { printf '+ aliyun'; printf ' %q' "$@"; printf '\n'; } >&3
    printf '{}'
    return
  fi
  aliyun "$@" --profile "$profile"
}

wait_for() {
  local expression=$1 state=$2
  shift 2
  if [ "$DRY_RUN" = 1 ]; then return; fi
  aliyun "$@" --waiter "expr=$expression" "to=$state" timeout=300 --profile "$profile" >/dev/null
}

only() {
  local ids
  ids=$(cat)
  case $ids in *$'\n'*) fail "$text_several $1" ;; esac
  printf '%s' "$ids"
}

or_placeholder() {
  if [ -n "$1" ]; then printf '%s' "$1"; return; fi
  if [ "$DRY_RUN" != 1 ]; then fail "$text_noAnswer $2"; fi
  printf '<%s>' "$2"
}

id_in() {
  local id
  id=$(jq -r --arg field "$1" '.[$field] // empty')
  or_placeholder "$id" "$2"
}

# Hand-offs: one value in one file, to be carried to whoever runs the script of the other account.
give() {
  if [ "$DRY_RUN" = 1 ]; then return; fi
  mkdir -p "$HANDOFF_DIR"
  printf '%s\n' "$2" >"$HANDOFF_DIR/$1"
  say "$text_handoff $HANDOFF_DIR/$1"
}

take() {
  local value=${!1:-}
  if [ -z "$value" ] && [ -f "$HANDOFF_DIR/$1" ]; then value=$(cat "$HANDOFF_DIR/$1"); fi
  if [ -z "$value" ] && [ "$DRY_RUN" = 1 ]; then value="<$1>"; fi
  if [ -z "$value" ]; then return 1; fi
  case $value in '<'*'>') ;; *[!A-Za-z0-9-]*) fail "$text_badHandoff $1" ;; esac
  keep "$1" "$value"
}

start() {
  if [ "$missing" = 1 ]; then exit 64; fi
  profile=$1
  uid=$(ask sts GetCallerIdentity | jq -r '.AccountId // empty')
  if [ -n "$2" ] && [ "$uid" != "$2" ]; then fail "$text_wrongAccount $2"; fi
}

# Ends with 75 while something still waits for another account.
finish() {
  if [ "$pending" = 1 ]; then say "$text_again"; exit 75; fi
  say "$text_done"
}

interface_field() {
  ask vpc DescribeRouterInterfaces --RegionId "$1" --Filter.1.Key RouterInterfaceId --Filter.1.Value.1 "$2" |
    jq -r --arg field "$3" '.RouterInterfaceSet.RouterInterfaceType[0]?[$field] // empty'
}

wait_interface() {
  wait_for 'RouterInterfaceSet.RouterInterfaceType[0].Status' "$3" \
    vpc DescribeRouterInterfaces --RegionId "$1" --Filter.1.Key RouterInterfaceId --Filter.1.Value.1 "$2"
}

find_vpc() {
  ask_all vpc DescribeVpcs --RegionId "$1" --VpcName "$2" |
    jq -r --arg name "$2" '.Vpcs.Vpc[]? | select(.VpcName == $name) | .VpcId' | only "$2"
}

find_group() {
  ask_all ecs DescribeSecurityGroups --RegionId "$1" --VpcId "$2" --SecurityGroupName "$3" |
    jq -r --arg name "$3" '.SecurityGroups.SecurityGroup[]? | select(.SecurityGroupName == $name) | .SecurityGroupId' |
    only "$3"
}

find_vbr() {
  ask_all vpc DescribeVirtualBorderRouters --RegionId "$1" --Filter.1.Key PhysicalConnectionId --Filter.1.Value.1 "$3" |
    jq -r --arg name "$2" '.VirtualBorderRouterSet.VirtualBorderRouterType[]? | select(.Name == $name) | .VbrId' | only "$2"
}

find_interface() {
  ask_all vpc DescribeRouterInterfaces --RegionId "$1" --Filter.1.Key RouterId --Filter.1.Value.1 "$2" |
    jq -r --arg name "$3" '.RouterInterfaceSet.RouterInterfaceType[]?
      | select(.Name == $name and .Status != "Deleting" and .Status != "Deleted") | .RouterInterfaceId' | only "$3"
}

next_hop() {
  ask vpc DescribeRouteEntryList --RegionId "$1" --RouteTableId "$2" --DestinationCidrBlock "$3" |
    jq -r --arg to "$3" '.RouteEntrys.RouteEntry[]? | select(.DestinationCidrBlock == $to and .Type == "Custom")
      | .NextHops.NextHop[0].NextHopId' | only "$3"
}

# Whether a group has a rule: REGION GROUP DIRECTION PROTOCOL PORTS POLICY PRIORITY BLOCK PEER_GROUP
has_rule() {
  ask ecs DescribeSecurityGroupAttribute --RegionId "$1" --SecurityGroupId "$2" --Direction "$3" --NicType intranet |
    jq -r --arg direction "$3" --arg protocol "$4" --arg ports "$5" --arg policy "$6" --arg priority "$7" \
      --arg block "$8" --arg group "$9" '
      [.Permissions.Permission[]? | select(
        (.IpProtocol | ascii_downcase) == $protocol and .PortRange == $ports and (.Policy | ascii_downcase) == $policy
        and (.Priority | tostring) == $priority
        and (if $direction == "egress" then [.DestCidrIp // "", .DestGroupId // ""]
          else [.SourceCidrIp // "", .SourceGroupId // ""] end) == [$block, $group])] | length > 0'
}

know_vpc() {
  local key=$1 region=$2 id=$3 cidr=$4 attributes actual router table
  attributes=$(ask vpc DescribeVpcAttribute --RegionId "$region" --VpcId "$id")
  actual=$(printf '%s' "$attributes" | jq -r '.CidrBlock // empty')
  if [ -n "$actual" ] && [ "$actual" != "$cidr" ]; then fail "$text_otherBlock $id $actual"; fi
  router=$(printf '%s' "$attributes" | jq -r '.VRouterId // empty')
  table=$(ask vpc DescribeRouteTableList --RegionId "$region" --VpcId "$id" --RouteTableType System |
    jq -r '.RouterTableList.RouterTableListType[]? | .RouteTableId' | only "$id")
  keep "$key"__id "$id"
  router=$(or_placeholder "$router" "$key"__router)
  keep "$key"__router "$router"
  table=$(or_placeholder "$table" "$key"__table)
  keep "$key"__table "$table"
}

know_vbr() {
  local key=$1 region=$2 id=$3 answer table circuit
  answer=$(ask vpc DescribeVirtualBorderRouters --RegionId "$region" --Filter.1.Key VbrId --Filter.1.Value.1 "$id")
  table=$(printf '%s' "$answer" | jq -r '.VirtualBorderRouterSet.VirtualBorderRouterType[0]?.RouteTableId // empty')
  circuit=$(printf '%s' "$answer" | jq -r '.VirtualBorderRouterSet.VirtualBorderRouterType[0]?.VlanInterfaceId // empty')
  keep "$key"__id "$id"
  keep "$key"__router "$id"
  table=$(or_placeholder "$table" "$key"__table)
  keep "$key"__table "$table"
  circuit=$(or_placeholder "$circuit" "$key"__circuit)
  keep "$key"__circuit "$circuit"
}

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

# API SIDE, then REGION GROUP DIRECTION PROTOCOL PORTS POLICY PRIORITY BLOCK PEER_GROUP PEER_OWNER
rule_call() {
  local api=$1 side=$2 region=$3 group=$4 protocol=$6 ports=$7 policy=$8 priority=$9
  shift 9
  local block=$1 peer=$2 owner=$3
  set -- --RegionId "$region" --SecurityGroupId "$group" --IpProtocol "$protocol" "--PortRange=$ports" --NicType intranet \
    --Policy "$policy" --Priority "$priority"
  if [ -n "$block" ]; then set -- "$@" "--$side"CidrIp "$block"; fi
  if [ -n "$peer" ]; then set -- "$@" "--$side"GroupId "$peer"; fi
  if [ -n "$owner" ]; then set -- "$@" "--$side"GroupOwnerId "$owner"; fi
  change ecs "$api" "$@" >/dev/null
}

need acct_net_profile 'Profile of the Aliyun command line on this computer that acts for account Network team'
need vsw_hub_2_zone 'Zone of vSwitch hub, in region cn-beijing'
need_answer vsw_old_id 'Id of vSwitch vsw-old of VPC Legacy if it exists already (vsw-…); empty: it is created'
need vbr_1_physical_connection_id 'Id of physical connection Circuit "A", on which VBR VBR Beijing lies (pc-…)'
need_answer sg_old_id 'Id of security group sg-old of VPC Legacy if it exists already (sg-…); empty: it is created'
start "$acct_net_profile" '1111111111111111'

# network
ensure_vpc vpc_hub 'cn-beijing' 'n-1st hub' '10.0.0.0/16' --Description 'Peerscape: 1st hub'
know_vpc vpc_old 'cn-beijing' 'vpc-2zelegacy' '10.2.0.0/16'
ensure_block 'cn-beijing' "$vpc_hub__id" '10.9.0.0/16'
ensure_vswitch vsw_hub 'cn-beijing' "$vpc_hub__id" '10.0.1.0/24' 'cn-beijing-a' 'hub' ''
ensure_vswitch vsw_hub_2 'cn-beijing' "$vpc_hub__id" '10.9.1.0/24' "$vsw_hub_2_zone" 'hub-vsw_hub_2' '' --Description 'Peerscape: hub'
ensure_vswitch vsw_old 'cn-beijing' "$vpc_old__id" '10.2.1.0/24' 'cn-beijing-a' 'vsw-old' "$vsw_old_id"
ensure_group sg_hub 'cn-beijing' "$vpc_hub__id" 'hub' ''
ensure_group sg_old 'cn-beijing' "$vpc_old__id" 'sg-old' "$sg_old_id"
ensure_vbr vbr_1 'cn-beijing' 'VBR Beijing' "$vbr_1_physical_connection_id" '1000' '10.100.0.1' '10.100.0.2' '255.255.255.252'

# interfaces
ensure_interface peer_hub_initiator 'cn-beijing' "$vbr_1__router" 'Office to hub-initiator' --Role InitiatingSide --Spec 'Middle.1' --RouterType VBR --OppositeRegionId 'cn-beijing' --OppositeRouterType VRouter --OppositeRouterId "$vpc_hub__router" --AccessPointId 'ap-cn-beijing-dx-A' --InstanceChargeType 'PostPaid'
ensure_interface peer_hub_acceptor 'cn-beijing' "$vpc_hub__router" 'Office to hub-acceptor' --Role AcceptingSide --Spec 'Negative' --RouterType VRouter --OppositeRegionId 'cn-beijing' --OppositeRouterType VBR --OppositeRouterId "$vbr_1__router" --OppositeAccessPointId 'ap-cn-beijing-dx-A' --InstanceChargeType 'PostPaid'
ensure_interface peer_app_initiator 'cn-beijing' "$vbr_1__router" 'Office to app-initiator' --Role InitiatingSide --Spec 'Small.1' --RouterType VBR --OppositeRegionId 'cn-hangzhou' --OppositeRouterType VRouter --AccessPointId 'ap-cn-beijing-dx-A' --InstanceChargeType 'PrePaid' --PricingCycle Month --Period 3 --AutoPay true --AutoRenew true
ensure_interface peer_old_initiator 'cn-beijing' "$vpc_hub__router" 'Hub to legacy-initiator' --Role InitiatingSide --Spec 'Middle.1' --RouterType VRouter --OppositeRegionId 'cn-beijing' --OppositeRouterType VRouter --OppositeRouterId "$vpc_old__router"
ensure_interface peer_old_acceptor 'cn-beijing' "$vpc_old__router" 'Hub to legacy-acceptor' --Role AcceptingSide --Spec 'Negative' --RouterType VRouter --OppositeRegionId 'cn-beijing' --OppositeRouterType VRouter --OppositeRouterId "$vpc_hub__router" --InstanceChargeType 'PostPaid'

# handoffs
give vbr_1__router "$vbr_1__router"
give peer_app_initiator__id "$peer_app_initiator__id"

# connections
record_peer 'cn-beijing' "$peer_hub_acceptor__id" "$peer_hub_initiator__id" "$uid" VBR "$vbr_1__router"
record_peer 'cn-beijing' "$peer_old_acceptor__id" "$peer_old_initiator__id" "$uid" VRouter "$vpc_hub__router"
record_peer 'cn-beijing' "$peer_hub_initiator__id" "$peer_hub_acceptor__id" "$uid" VRouter "$vpc_hub__router"
connect 'cn-beijing' "$peer_hub_initiator__id"
if take peer_app_acceptor__id && take vpc_app__router && take acct_app__uid && take peer_app_acceptor__recorded; then
  record_peer 'cn-beijing' "$peer_app_initiator__id" "$peer_app_acceptor__id" "$acct_app__uid" VRouter "$vpc_app__router"
  connect 'cn-beijing' "$peer_app_initiator__id"
else
  later 'peer_app_initiator waits for the other account'
fi
record_peer 'cn-beijing' "$peer_old_initiator__id" "$peer_old_acceptor__id" "$uid" VRouter "$vpc_old__router"
connect 'cn-beijing' "$peer_old_initiator__id"

# routes
if is_active 'cn-beijing' "$peer_hub_acceptor__id"; then
  ensure_route 'cn-beijing' "$vpc_hub__table" '172.16.0.0/12' "$peer_hub_acceptor__id" 'vpc_hub_to_172_16_0_0_12'
else
  later 'vpc_hub_to_172_16_0_0_12 waits for the other account'
fi
if is_active 'cn-beijing' "$peer_old_initiator__id"; then
  ensure_route 'cn-beijing' "$vpc_hub__table" '10.2.0.0/16' "$peer_old_initiator__id" 'vpc_hub_to_10_2_0_0_16'
else
  later 'vpc_hub_to_10_2_0_0_16 waits for the other account'
fi
if is_active 'cn-beijing' "$peer_old_acceptor__id"; then
  ensure_route 'cn-beijing' "$vpc_old__table" '10.0.0.0/16' "$peer_old_acceptor__id" 'vpc_old_to_10_0_0_0_16'
else
  later 'vpc_old_to_10_0_0_0_16 waits for the other account'
fi
ensure_route 'cn-beijing' "$vbr_1__table" '172.16.0.0/12' "$vbr_1__circuit" 'vbr_1_to_172_16_0_0_12'
if is_active 'cn-beijing' "$peer_hub_initiator__id"; then
  ensure_route 'cn-beijing' "$vbr_1__table" '10.0.0.0/16' "$peer_hub_initiator__id" 'vbr_1_to_10_0_0_0_16'
else
  later 'vbr_1_to_10_0_0_0_16 waits for the other account'
fi
if is_active 'cn-beijing' "$peer_app_initiator__id"; then
  ensure_route 'cn-beijing' "$vbr_1__table" '10.1.0.0/16' "$peer_app_initiator__id" 'vbr_1_to_10_1_0_0_16'
else
  later 'vbr_1_to_10_1_0_0_16 waits for the other account'
fi

# rules
ensure_rule 'cn-beijing' "$sg_hub__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/12' '' ''
ensure_rule 'cn-beijing' "$sg_hub__id" ingress tcp '443/443' accept 1 '' "$sg_old__id" ''
ensure_rule 'cn-beijing' "$sg_hub__id" egress udp '1/65535' drop 100 '0.0.0.0/0' '' ''
ensure_rule 'cn-beijing' "$sg_old__id" ingress all '-1/-1' accept 1 '10.0.0.0/16' '' ''

finish
