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

look_vpc() {
  local key=$1 region=$2 name=$3 cidr=$4 id
  keep "$key"__id ''
  keep "$key"__router ''
  keep "$key"__table ''
  id=$(find_vpc "$region" "$name")
  if [ -n "$id" ]; then know_vpc "$key" "$region" "$id" "$cidr"; fi
}

look_vbr() {
  local key=$1 region=$2 name=$3 connection=$4 id
  keep "$key"__id ''
  keep "$key"__router ''
  keep "$key"__table ''
  keep "$key"__circuit ''
  id=$(find_vbr "$region" "$name" "$connection")
  if [ -n "$id" ]; then know_vbr "$key" "$region" "$id"; fi
}

look_interface() {
  local key=$1 region=$2 router=$3 name=$4 id=''
  if [ -n "$router" ]; then id=$(find_interface "$region" "$router" "$name"); fi
  keep "$key"__id "$id"
}

look_group() {
  local key=$1 region=$2 vpc=$3 name=$4 id=$5
  if [ -z "$id" ] && [ -n "$vpc" ]; then id=$(find_group "$region" "$vpc" "$name"); fi
  keep "$key"__id "$id"
}

remove_route() {
  local region=$1 table=$2 destination=$3 hop=$4 known
  if [ -z "$table" ] || [ -z "$hop" ]; then return; fi
  known=$(next_hop "$region" "$table" "$destination")
  if [ "$known" != "$hop" ]; then return; fi
  change vpc DeleteRouteEntry --RegionId "$region" --RouteTableId "$table" --DestinationCidrBlock "$destination" --NextHopId "$hop" >/dev/null
  say "$text_removed $table $destination"
  if [ "$DRY_RUN" = 1 ]; then return; fi
  while [ -n "$known" ]; do
    sleep 1
    known=$(next_hop "$region" "$table" "$destination")
  done
}

suspend() {
  local region=$1 id=$2 status
  if [ -z "$id" ]; then return; fi
  status=$(interface_field "$region" "$id" Status)
  if [ "$status" != Active ]; then return; fi
  change vpc DeactivateRouterInterface --RegionId "$region" --RouterInterfaceId "$id" >/dev/null
  wait_interface "$region" "$id" Inactive
}

remove_interface() {
  local region=$1 id=$2
  if [ -z "$id" ]; then return; fi
  change vpc DeleteRouterInterface --RegionId "$region" --RouterInterfaceId "$id" >/dev/null
  say "$text_removed $id"
}

remove_rule() {
  local api=RevokeSecurityGroup side=Source known
  if [ -z "$2" ]; then return; fi
  known=$(has_rule "$@")
  if [ "$known" != true ]; then return; fi
  if [ "$3" = egress ]; then api=RevokeSecurityGroupEgress side=Dest; fi
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
look_vpc vpc_hub 'cn-beijing' 'n-1st hub' '10.0.0.0/16'
know_vpc vpc_old 'cn-beijing' 'vpc-2zelegacy' '10.2.0.0/16'
look_vbr vbr_1 'cn-beijing' 'VBR Beijing' "$vbr_1_physical_connection_id"
look_group sg_hub 'cn-beijing' "$vpc_hub__id" 'hub' ''
look_group sg_old 'cn-beijing' "$vpc_old__id" 'sg-old' "$sg_old_id"
look_interface peer_hub_initiator 'cn-beijing' "$vbr_1__router" 'Office to hub-initiator'
look_interface peer_hub_acceptor 'cn-beijing' "$vpc_hub__router" 'Office to hub-acceptor'
look_interface peer_app_initiator 'cn-beijing' "$vbr_1__router" 'Office to app-initiator'
look_interface peer_old_initiator 'cn-beijing' "$vpc_hub__router" 'Hub to legacy-initiator'
look_interface peer_old_acceptor 'cn-beijing' "$vpc_old__router" 'Hub to legacy-acceptor'

# routes
remove_route 'cn-beijing' "$vbr_1__table" '10.1.0.0/16' "$peer_app_initiator__id"
remove_route 'cn-beijing' "$vbr_1__table" '10.0.0.0/16' "$peer_hub_initiator__id"
remove_route 'cn-beijing' "$vbr_1__table" '172.16.0.0/12' "$vbr_1__circuit"
remove_route 'cn-beijing' "$vpc_old__table" '10.0.0.0/16' "$peer_old_acceptor__id"
remove_route 'cn-beijing' "$vpc_hub__table" '10.2.0.0/16' "$peer_old_initiator__id"
remove_route 'cn-beijing' "$vpc_hub__table" '172.16.0.0/12' "$peer_hub_acceptor__id"

# handoffs
give peer_app_initiator__unused yes

# peerings
suspend 'cn-beijing' "$peer_hub_initiator__id"
if take peer_app_acceptor__unused; then
  suspend 'cn-beijing' "$peer_app_initiator__id"
  give peer_app_initiator__suspended yes
else
  later 'peer_app_initiator waits for the other account'
fi
suspend 'cn-beijing' "$peer_old_initiator__id"
suspend 'cn-beijing' "$peer_hub_acceptor__id"
suspend 'cn-beijing' "$peer_old_acceptor__id"
remove_interface 'cn-beijing' "$peer_hub_acceptor__id"
remove_interface 'cn-beijing' "$peer_old_acceptor__id"
remove_interface 'cn-beijing' "$peer_hub_initiator__id"
if take peer_app_acceptor__suspended; then
  remove_interface 'cn-beijing' "$peer_app_initiator__id"
else
  later 'peer_app_initiator waits for the other account'
fi
remove_interface 'cn-beijing' "$peer_old_initiator__id"

# rules
remove_rule 'cn-beijing' "$sg_old__id" ingress all '-1/-1' accept 1 '10.0.0.0/16' '' ''
remove_rule 'cn-beijing' "$sg_hub__id" egress udp '1/65535' drop 100 '0.0.0.0/0' '' ''
remove_rule 'cn-beijing' "$sg_hub__id" ingress tcp '443/443' accept 1 '' "$sg_old__id" ''
remove_rule 'cn-beijing' "$sg_hub__id" ingress icmp '-1/-1' accept 1 '172.16.0.0/12' '' ''

finish
