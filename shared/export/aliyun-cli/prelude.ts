import type { Translator } from '../../messages/translator.ts';
import { quoted } from './shell.ts';

/** The beginning of every script: settings, texts, and how to ask the cloud and change it. Works with the bash 3.2 of macOS. */
export function prelude(speak: Translator): string {
  const texts = textNames.map((name) => `text_${name}=${quoted(speak.t(`code:cli.text.${name}`))}`);
  return [head, texts.join('\n'), asking].join('\n');
}

const textNames = [
  'missing',
  'several',
  'noAnswer',
  'created',
  'exists',
  'later',
  'handoff',
  'badHandoff',
  'wrongAccount',
  'otherBlock',
  'otherPeer',
  'otherNextHop',
  'notActive',
  'removed',
  'again',
  'done',
] as const;

const head = String.raw`#!/usr/bin/env bash
set -euo pipefail

: "${'$'}{DRY_RUN:=0}"
: "${'$'}{HANDOFF_DIR:=handoff}"
: "${'$'}{INPUTS_FILE:=./inputs.sh}"
if [ -f "$INPUTS_FILE" ]; then . "$INPUTS_FILE"; fi
`;

const asking = String.raw`
exec 3>&1
pending=0
missing=0

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

for program in aliyun jq; do
  command -v "$program" >/dev/null || fail "$text_missing $program"
done

need() { if [ -z "${'$'}{!1:-}" ]; then say "$text_missing $1: $2"; missing=1; fi; }
need_answer() { if [ -z "${'$'}{!1+given}" ]; then say "$text_missing $1: $2"; missing=1; fi; }
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
  local value=${'$'}{!1:-}
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
`;
