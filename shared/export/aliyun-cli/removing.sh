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
