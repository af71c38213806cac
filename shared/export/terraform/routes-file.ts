import type { RouteResource, SecurityRuleResource } from '../resources/resource.ts';
import { attribute, block, type Item, list, number, raw, text } from './hcl.ts';
import { interfaceId, provider, routeTableId, securityGroupId, uidOf, vlanInterfaceId } from './references.ts';

/** A route entry, after the connection that it uses and, in a VBR's table, after the entry before it. */
export function routeItem({ key, place, name, router, destination, via, after, previous }: RouteResource): Item {
  const needs = [
    ...(after === undefined ? [] : [raw(`alicloud_router_interface_connection.${after.key}`)]),
    ...(previous === undefined ? [] : [raw(`alicloud_route_entry.${previous.key}`)]),
  ];
  return block(
    'resource',
    ['alicloud_route_entry', key],
    [
      attribute('provider', provider(place)),
      attribute('route_table_id', routeTableId(router)),
      attribute('destination_cidrblock', text(destination)),
      attribute('nexthop_type', text('RouterInterface')),
      attribute('nexthop_id', via === 'physicalConnection' ? vlanInterfaceId(router) : interfaceId(via)),
      attribute('name', text(name)),
      ...(needs.length === 0 ? [] : [attribute('depends_on', list(needs))]),
    ],
  );
}

export function securityRuleItem(rule: SecurityRuleResource): Item {
  const { key, place, group, peer } = rule;
  return block(
    'resource',
    ['alicloud_security_group_rule', key],
    [
      attribute('provider', provider(place)),
      attribute('security_group_id', securityGroupId(group)),
      attribute('type', text(rule.direction)),
      attribute('policy', text(rule.policy)),
      attribute('ip_protocol', text(rule.protocol)),
      attribute('port_range', text(rule.ports)),
      attribute('priority', number(rule.priority)),
      attribute('nic_type', text('intranet')),
      ...('cidr' in peer
        ? [attribute('cidr_ip', text(peer.cidr))]
        : [
            attribute('source_security_group_id', securityGroupId(peer.group)),
            ...(peer.group.place.account === place.account
              ? []
              : [attribute('source_group_owner_id', uidOf(peer.group.place.account))]),
          ]),
    ],
  );
}
