import { formatIpv4, parseIpv4 } from '../net/ipv4.ts';
import {
  type DataCenterNode,
  nameOf,
  type Network,
  otherEnd,
  type PeeringNode,
  type RouterNode,
  type TableOwner,
} from '../network/network.ts';
import type { NextHop } from '../plan/rows.ts';
import { failure, type Result, success } from '../result.ts';

/** Something that a router touches and can send packets to. */
export interface NextHopChoice {
  readonly nextHop: NextHop;
  /** The object that it is called after: the peering, the physical connection, or the VBR whose gateway address it is. */
  readonly subject: string;
  /** What a user calls it: a peering's or physical connection's name, a gateway address. */
  readonly name: string;
  /** Who is there: the other router, the data center, the VBR. Undefined where that is not known. */
  readonly leadsTo: string | undefined;
}

/** Exactly what a route of this router may name as its next hop, in the order of the plan. */
export function nextHopsOf(network: Network, owner: TableOwner): readonly NextHopChoice[] {
  const known = remembered.get(owner);
  if (known !== undefined) return known;
  const made = owner.kind === 'dataCenter' ? gateways(owner) : links(network, owner);
  remembered.set(owner, made);
  return made;
}

/** Why a text names no next hop of a router. */
export type NextHopProblem =
  | { readonly code: 'nothing-named' }
  /** Several have that name. */
  | { readonly code: 'ambiguous'; readonly count: number }
  /** It is in the plan, but this router does not touch it. */
  | { readonly code: 'not-attached' }
  | { readonly code: 'unknown' };

/**
 * Finds the next hop that a text names: by id, else by name, interface id or cloud id, else by the name of the router that it leads to.
 * Names count without regard to case.
 */
export function readNextHop(network: Network, owner: TableOwner, text: string): Result<NextHop, NextHopProblem> {
  const words = text.trim();
  if (words === '') return failure({ code: 'nothing-named' });
  const { exact, names } = namesAt(network, owner);
  const meant = exact.get(words);
  if (meant !== undefined) return success(meant.nextHop);
  const address = owner.kind === 'dataCenter' ? parseIpv4(words) : undefined;
  const wanted = address === undefined ? words.toLowerCase() : formatIpv4(address);
  for (const named of names) {
    const found = [...(named.get(wanted) ?? [])];
    const [only] = found;
    if (only !== undefined && found.length === 1) return success(only.nextHop);
    if (found.length > 1) return failure({ code: 'ambiguous', count: found.length });
  }
  return failure({ code: isInPlan(network, wanted) ? 'not-attached' : 'unknown' });
}

/** A text that names a next hop and is read back as the same one where the router touches it: its name, or its id where names repeat. */
export function nextHopText(network: Network, owner: TableOwner, nextHop: NextHop): string {
  const id = nextHop.peering ?? nextHop.physicalConnection ?? nextHop.ip ?? '';
  const choice = namesAt(network, owner).exact.get(id);
  if (choice === undefined || !sameNextHop(choice.nextHop, nextHop)) return id;
  const read = readNextHop(network, owner, choice.name);
  return read.ok && sameNextHop(read.value, nextHop) ? choice.name : id;
}

/** Whether two routes of one router go the same way, whatever else a file says beside them. */
export function sameNextHop(a: NextHop, b: NextHop): boolean {
  return a.peering === b.peering && a.physicalConnection === b.physicalConnection && a.ip === b.ip;
}

const remembered = new WeakMap<TableOwner, readonly NextHopChoice[]>();

function links(network: Network, owner: RouterNode): NextHopChoice[] {
  const choices: NextHopChoice[] = [];
  if (owner.kind === 'vbr' && owner.physicalConnection !== undefined) {
    const { row, dataCenter } = owner.physicalConnection;
    choices.push({
      nextHop: { physicalConnection: row.id },
      subject: row.id,
      name: nameOf(network, row.id),
      leadsTo: dataCenter?.row.id,
    });
  }
  for (const peering of new Set(owner.peerings)) {
    const { id } = peering.row;
    choices.push({
      nextHop: { peering: id },
      subject: id,
      name: nameOf(network, id),
      leadsTo: otherEnd(peering, owner).row.id,
    });
  }
  return choices;
}

/** The cloud-side gateway addresses of the VBRs on a data center's physical connections, each once. */
function gateways({ physicalConnections }: DataCenterNode): NextHopChoice[] {
  const choices = new Map<number, NextHopChoice>();
  for (const { row } of physicalConnections.flatMap(({ vbrs }) => vbrs)) {
    const address = row.localGatewayIp === undefined ? undefined : parseIpv4(row.localGatewayIp);
    if (row.localGatewayIp === undefined || address === undefined || choices.has(address)) continue;
    choices.set(address, {
      nextHop: { ip: row.localGatewayIp },
      subject: row.id,
      name: row.localGatewayIp,
      leadsTo: row.id,
    });
  }
  return [...choices.values()];
}

/** The next hops of a router by what a text may call them, so that a table of a thousand entries is read in one go. */
interface Names {
  /** By the id or address that a route entry holds. */
  readonly exact: ReadonlyMap<string, NextHopChoice>;
  /** By name in small letters: what they are called themselves comes before where they lead to. */
  readonly names: readonly ReadonlyMap<string, ReadonlySet<NextHopChoice>>[];
}

const namesOfOwners = new WeakMap<TableOwner, Names>();

function namesAt(network: Network, owner: TableOwner): Names {
  const known = namesOfOwners.get(owner);
  if (known !== undefined) return known;
  const choices = nextHopsOf(network, owner);
  const exact = new Map<string, NextHopChoice>();
  for (const choice of choices)
    for (const id of Object.values(choice.nextHop)) if (id !== undefined && !exact.has(id)) exact.set(id, choice);
  const names = [ownNames, farNames].map((namesOf) => {
    const named = new Map<string, Set<NextHopChoice>>();
    for (const choice of choices)
      for (const text of namesOf(network, owner, choice)) {
        const name = text.trim().toLowerCase();
        named.set(name, (named.get(name) ?? new Set()).add(choice));
      }
    return named;
  });
  const made = { exact, names };
  namesOfOwners.set(owner, made);
  return made;
}

type NamesOf = (network: Network, owner: TableOwner, choice: NextHopChoice) => readonly string[];

const ownNames: NamesOf = (network, owner, { name, subject }) => {
  const object = network.objects.get(subject);
  if (object?.table === 'physicalConnections') return [name, object.row.cloudId ?? ''];
  // In the cloud the next hop of a route is the router's own interface; the other end's id names the same connection.
  if (object?.table === 'peerings')
    return [name, object.row.initiator.interfaceId ?? '', object.row.acceptor.interfaceId ?? ''];
  return owner.kind === 'dataCenter' ? [name, subject] : [name];
};

const farNames: NamesOf = (network, _owner, { leadsTo }) =>
  leadsTo === undefined ? [] : [leadsTo, nameOf(network, leadsTo)];

function isInPlan(network: Network, wanted: string): boolean {
  const named = ({ id, name }: { readonly id: string; readonly name: string }): boolean =>
    id.toLowerCase() === wanted || name.trim().toLowerCase() === wanted;
  const holdsInterface = ({ row }: PeeringNode): boolean =>
    [row.initiator, row.acceptor].some(({ interfaceId }) => interfaceId?.toLowerCase() === wanted);
  const { peerings, physicalConnections, vbrs } = network.plan;
  return (
    peerings.some(named) ||
    physicalConnections.some(named) ||
    network.peerings.some(holdsInterface) ||
    vbrs.some((vbr) => named(vbr) || vbr.localGatewayIp === wanted)
  );
}
