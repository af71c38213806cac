import type { ConnectionResource, InterfaceResource, Payment } from '../resources/resource.ts';
import { attribute, block, gap, type Item, list, number, raw, text } from './hcl.ts';
import { described } from './network-file.ts';
import { interfaceId, provider, routerId, routerType, uidOf } from './references.ts';

/** One end of a peering that is still to be made. */
export function interfaceItem(end: InterfaceResource): Item {
  const { place, opposite } = end;
  // Set by the cloud once the ends are connected, optional and not computed here: unset, the next plan would take them back, and the owner
  // would even replace the interface (domain notes, section 9).
  const ignored = ['hc_rate', 'hc_threshold', ...(end.accountsDiffer ? [] : ['opposite_interface_owner_id'])];
  return block(
    'resource',
    ['alicloud_express_connect_router_interface', end.key],
    [
      attribute('provider', provider(place)),
      attribute('router_interface_name', text(end.name)),
      ...described(end.description),
      attribute('role', text(end.role === 'initiator' ? 'InitiatingSide' : 'AcceptingSide')),
      attribute('spec', text(end.spec)),
      attribute('router_type', routerType(end.router)),
      attribute('router_id', routerId(end.router)),
      ...optional('access_point_id', end.accessPoint),
      attribute('opposite_region_id', text(opposite.place.region)),
      attribute('opposite_router_type', routerType(opposite)),
      attribute('opposite_router_id', routerId(opposite)),
      ...(end.accountsDiffer ? [attribute('opposite_interface_owner_id', uidOf(opposite.place.account))] : []),
      ...optional('opposite_access_point_id', end.oppositeAccessPoint),
      ...paymentItems(end.payment),
      gap,
      block('lifecycle', [], [attribute('ignore_changes', list(ignored.map((name) => raw(name))))]),
    ],
  );
}

/**
 * The deprecated resource, still: the new one neither records the peer's interface nor connects. In one account the provider finds the rest by
 * itself; across accounts it can't look, so owner, type and router are given.
 */
export function connectionItem({ key, place, of, with: peer, after }: ConnectionResource): Item {
  return block(
    'resource',
    ['alicloud_router_interface_connection', key],
    [
      attribute('provider', provider(place)),
      attribute('interface_id', interfaceId(of)),
      attribute('opposite_interface_id', interfaceId(peer)),
      ...(of.accountsDiffer
        ? [
            attribute('opposite_interface_owner_id', uidOf(peer.place.account)),
            attribute('opposite_router_type', routerType(peer.router)),
            attribute('opposite_router_id', routerId(peer.router)),
          ]
        : []),
      ...(after === undefined
        ? []
        : [attribute('depends_on', list([raw(`alicloud_router_interface_connection.${after.key}`)]))]),
    ],
  );
}

function paymentItems(payment: Payment | undefined): Item[] {
  if (payment === undefined) return [];
  if (payment.method === 'pay-as-you-go') return [attribute('payment_type', text('PayAsYouGo'))];
  const { term, autoRenew } = payment;
  return [
    attribute('payment_type', text('Subscription')),
    ...(term === undefined
      ? []
      : [
          attribute('pricing_cycle', text(term.unit === 'year' ? 'Year' : 'Month')),
          attribute('period', number(term.count)),
        ]),
    ...(autoRenew === undefined ? [] : [attribute('auto_renew', raw(String(autoRenew)))]),
  ];
}

function optional(name: string, value: string | undefined): Item[] {
  return value === undefined ? [] : [attribute(name, text(value))];
}
