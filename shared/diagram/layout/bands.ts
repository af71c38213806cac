import type { Network, VbrNode } from '../../network/network.ts';
import type { Card } from '../cards.ts';
import { cardRegion } from '../card-region.ts';

/** What lies in one region: the lines and VBRs that lead there, and its VPCs, the hubs among them apart. */
export interface Band {
  readonly region: string;
  readonly physicalConnections: readonly Card[];
  readonly vbrs: readonly Card[];
  readonly hubs: readonly Card[];
  /** Whether VPCs are reached through hubs alone, in this band and all others: these stand before them then, next to the spine, else behind them. */
  readonly hubsFirst: boolean;
  /** Those behind one VBR together, and among them those of one account. */
  readonly vpcs: readonly Card[];
}

/** From this many peerings with other VPCs on, a VPC is a hub: it stands beside its neighbours instead of among them. */
const hubPeerings = 4;

/** The regions of a plan from top to bottom: beside the data center that leads there, then those without any, in order of appearance. */
export function bandsOf(network: Network, cards: readonly Card[]): Band[] {
  const byRegion = new Map<string, Card[]>();
  for (const card of cards) {
    if (card.kind === 'dataCenter' || card.kind === 'note') continue;
    const region = cardRegion(network, card);
    const known = byRegion.get(region);
    if (known) known.push(card);
    else byRegion.set(region, [card]);
  }
  const dataCenters = new Map([...network.dataCenters.keys()].map((id, at) => [id, at]));
  const found = [...byRegion].map(([region, members]) => bandOf(network, region, members));
  // Hubs are peered with one another: all stand on the same side.
  const hubsFirst = found.every((band) => band.hubsFirst);
  const bands = found.map((band) => ({ ...band, hubsFirst }));
  const place = (band: Band): number => {
    const places = band.physicalConnections.flatMap(({ id }) => {
      const dataCenter = network.physicalConnections.get(id)?.dataCenter;
      return dataCenters.get(dataCenter?.row.id ?? '') ?? [];
    });
    return places.length === 0 ? dataCenters.size : mean(places);
  };
  return bands
    .map((band) => ({ band, place: place(band) }))
    .sort((a, b) => a.place - b.place)
    .map(({ band }) => band);
}

function bandOf(network: Network, region: string, members: readonly Card[]): Band {
  const ofKind = (kind: Card['kind']): Card[] => members.filter((card) => card.kind === kind);
  const vpcs = ofKind('vpc');
  const wellConnected = vpcs.filter(({ id }) => vpcPeers(network, id) >= hubPeerings);
  // Where nearly all are well connected, as in a mesh, there is no hub.
  const hubs = wellConnected.length <= Math.max(1, vpcs.length / 3) && vpcs.length > 1 ? wellConnected : [];
  const vbrs = byLine(network, ofKind('vbr'));
  const others = vpcs.filter((card) => !hubs.includes(card));
  return {
    region,
    physicalConnections: ofKind('physicalConnection'),
    vbrs,
    hubs,
    hubsFirst: others.every(({ id }) => vbrsBehind(network, id).length === 0),
    vpcs: inGroups(network, others, vbrs),
  };
}

function vpcPeers(network: Network, id: string): number {
  return network.vpcs.get(id)?.peerings.filter(({ initiator }) => initiator.kind === 'vpc').length ?? 0;
}

/** The VBRs of one physical connection after one another. */
function byLine(network: Network, vbrs: readonly Card[]): Card[] {
  const lines = new Map([...network.physicalConnections.keys()].map((id, at) => [id, at]));
  const place = ({ id }: Card): number =>
    lines.get(network.vbrs.get(id)?.physicalConnection?.row.id ?? '') ?? lines.size;
  return vbrs.toSorted((a, b) => place(a) - place(b));
}

function inGroups(network: Network, vpcs: readonly Card[], vbrs: readonly Card[]): Card[] {
  const vbrPlaces = new Map(vbrs.map(({ id }, at) => [id, at]));
  const accounts = new Map(network.plan.accounts.map(({ id }, at) => [id, at]));
  const keys = new Map(
    vpcs.map((card) => [
      card,
      {
        vbr: Math.min(
          vbrs.length,
          ...vbrsBehind(network, card.id).map(({ row }) => vbrPlaces.get(row.id) ?? vbrs.length),
        ),
        account: accounts.get(card.account?.id ?? '') ?? accounts.size,
      },
    ]),
  );
  const none = { vbr: 0, account: 0 };
  return vpcs.toSorted((a, b) => {
    const [one, other] = [keys.get(a) ?? none, keys.get(b) ?? none];
    return one.vbr - other.vbr || one.account - other.account;
  });
}

/** The VBRs that a VPC is connected with. */
export function vbrsBehind(network: Network, vpc: string): VbrNode[] {
  return (network.vpcs.get(vpc)?.peerings ?? []).flatMap(({ initiator, acceptor }) =>
    [initiator, acceptor].filter((node) => node.kind === 'vbr'),
  );
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
