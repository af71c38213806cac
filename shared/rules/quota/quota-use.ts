import type { QuotaName } from '../../catalog/rule-pack.ts';
import { nameOf, type Network, otherEnd, type PhysicalConnectionNode, type RouterNode } from '../../network/network.ts';
import { quotaLimit } from './quota-limit.ts';

/** How much of one quota an object uses. */
export interface QuotaUse {
  readonly quota: QuotaName;
  readonly owner: string;
  readonly name: string;
  readonly used: number;
  /** Undefined: neither published nor noted in the plan. */
  readonly limit: number | undefined;
}

/** The quotas that a peering between these routers counts in: of the routers, of a VBR's physical connection, of the accounts; each once. */
export function quotaUseOf(network: Network, routerIds: readonly string[]): QuotaUse[] {
  const routers = routerIds.flatMap((id) => network.vpcs.get(id) ?? network.vbrs.get(id) ?? []);
  const use = (quota: QuotaName, owner: string, used: number): QuotaUse => ({
    quota,
    owner,
    name: nameOf(network, owner),
    used,
    limit: quotaLimit(network, quota, owner),
  });
  const connections = new Set(
    routers.flatMap((router) => (router.kind === 'vbr' ? (router.physicalConnection ?? []) : [])),
  );
  const accounts = new Set(routers.map(({ row }) => row.account).filter((id) => network.objects.has(id)));
  return [
    ...routers.map((router) => use(quotaOf(router), router.row.id, router.peerings.length)),
    ...Array.from(connections, (connection) => use('vpcsPerPhysicalConnection', connection.row.id, vpcsOn(connection))),
    ...Array.from(accounts, (id) => use('peeringsPerAccount', id, peeringsOfAccount(network, id))),
  ];
}

function quotaOf(router: RouterNode): QuotaName {
  return router.kind === 'vpc' ? 'peeringsPerVpc' : 'peeringsPerVbr';
}

/** A VPC counts once, over however many VBRs of the physical connection it is reached. */
function vpcsOn({ vbrs }: PhysicalConnectionNode): number {
  const others = vbrs.flatMap((vbr) => vbr.peerings.map((peering) => otherEnd(peering, vbr)));
  return new Set(others.filter(({ kind }) => kind === 'vpc')).size;
}

/** A peering counts once in each account that owns an end (guide, section 3). */
function peeringsOfAccount({ peerings }: Network, id: string): number {
  return peerings.filter(({ initiator, acceptor }) => initiator.row.account === id || acceptor.row.account === id)
    .length;
}
