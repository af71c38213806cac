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
