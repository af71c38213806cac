import type { RulePack } from '../../catalog/rule-pack.ts';
import { type Cidr, formatCidr, parseCidr } from '../../net/cidr.ts';
import { nextFreeBlock } from '../../net/free-block.ts';
import { readable } from '../address-use.ts';
import type { Draft } from '../draft.ts';
import type { Plan } from '../plan.ts';
import type { Peering } from '../rows.ts';
import { freeVlan } from './add-object.ts';
import { freeAddress } from './free-address.ts';
import { freeDataCenterBlockOf, freeGatewayPair, freeVpcBlockOf } from './free-cidr.ts';
import { type BlockMove, shiftedAddress, shiftedBlock } from './shifted-addresses.ts';

/**
 * Gives freshly added copies addresses of their own: blocks of VPCs, data centers and lone vSwitches move to the next free one of their size, and
 * what lies in them or leads to them among the copies moves along; VBRs get their own VLAN and gateway addresses. What finds no room stays
 * where it is, and the checks tell.
 */
export function renumberCopies(draft: Draft, copies: ReadonlySet<string>, pack: RulePack): void {
  const moves = new Map<string, readonly BlockMove[]>();
  for (const { id } of draft.plan.vpcs.filter((row) => copies.has(row.id))) {
    moves.set(
      id,
      moveBlocks(draft, 'vpcs', id, (plan, prefix) => freeVpcBlockOf(plan, pack, prefix)),
    );
  }
  for (const { id } of draft.plan.dataCenters.filter((row) => copies.has(row.id))) {
    moves.set(id, moveBlocks(draft, 'dataCenters', id, freeDataCenterBlockOf));
  }
  moveVSwitches(draft, copies, moves);
  moveInstances(draft, copies, moves, pack);
  moveHosts(draft, copies, moves);
  moveMentions(draft, copies, moves, moveVbrs(draft, copies, pack));
}

/** What moved, by the id of the copy whose blocks moved. */
type Moves = ReadonlyMap<string, readonly BlockMove[]>;

function moveBlocks(
  draft: Draft,
  table: 'vpcs' | 'dataCenters',
  id: string,
  free: (plan: Plan, prefix: number) => Cidr | undefined,
): BlockMove[] {
  const row = draft.plan[table].find((candidate) => candidate.id === id);
  let cidrs = row?.cidrs ?? [];
  return cidrs.flatMap((text, at) => {
    const from = parseCidr(text);
    if (!from.ok) return [];
    const to = free(draft.plan, from.value.prefix);
    if (to === undefined) return [];
    cidrs = cidrs.with(at, formatCidr(to));
    draft.set(table, id, { cidrs });
    return [{ from: from.value, to }];
  });
}

function moveVSwitches(draft: Draft, copies: ReadonlySet<string>, moves: Map<string, readonly BlockMove[]>): void {
  for (const { id, vpc, cidr } of draft.plan.vSwitches.filter((row) => copies.has(row.id))) {
    const along = moves.get(vpc) ?? moveIntoVpc(draft.plan, vpc, cidr);
    moves.set(id, along);
    draft.set('vSwitches', id, { cidr: shiftedBlock(cidr, along) });
  }
}

/** The move of a lone vSwitch's copy to the next free block of the VPC that it shares with the original. */
function moveIntoVpc(plan: Plan, vpcId: string, cidr: string): BlockMove[] {
  const from = parseCidr(cidr);
  if (!from.ok) return [];
  const within = readable(plan.vpcs.find(({ id }) => id === vpcId)?.cidrs ?? []);
  const used = readable(plan.vSwitches.filter(({ vpc }) => vpc === vpcId).map((row) => row.cidr));
  const to = nextFreeBlock(within, used, from.value.prefix);
  return to === undefined ? [] : [{ from: from.value, to }];
}

function moveInstances(draft: Draft, copies: ReadonlySet<string>, moves: Moves, pack: RulePack): void {
  const { first, last } = pack.addressing.reservedAddresses;
  for (const { id, vSwitch, ip } of draft.plan.instances.filter((row) => copies.has(row.id))) {
    const along = moves.get(vSwitch);
    const block = draft.plan.vSwitches.find((row) => row.id === vSwitch)?.cidr ?? '';
    const siblings = draft.plan.instances.filter((row) => row.vSwitch === vSwitch);
    draft.set('instances', id, {
      ip: along ? shiftedAddress(ip, along) : (freeAddress([block], siblings, first, last) ?? ip),
    });
  }
}

function moveHosts(draft: Draft, copies: ReadonlySet<string>, moves: Moves): void {
  for (const { id, dataCenter, ip } of draft.plan.hosts.filter((row) => copies.has(row.id))) {
    const along = moves.get(dataCenter);
    const blocks = draft.plan.dataCenters.find((row) => row.id === dataCenter)?.cidrs ?? [];
    const siblings = draft.plan.hosts.filter((row) => row.dataCenter === dataCenter);
    draft.set('hosts', id, { ip: along ? shiftedAddress(ip, along) : (freeAddress(blocks, siblings, 1, 1) ?? ip) });
  }
}

/** Gives every copied VBR its own VLAN and gateway addresses; the answer says which cloud-side address became which. */
function moveVbrs(draft: Draft, copies: ReadonlySet<string>, pack: RulePack): Map<string, string> {
  const gateways = new Map<string, string>();
  for (const { id, vlan, localGatewayIp } of draft.plan.vbrs.filter((row) => copies.has(row.id))) {
    const free = freeVlan(draft.plan, pack);
    if (vlan !== undefined && free !== undefined) draft.set('vbrs', id, { vlan: free });
    const pair = freeGatewayPair(draft.plan);
    if (localGatewayIp === undefined || pair === undefined) continue;
    gateways.set(localGatewayIp, pair.localGatewayIp);
    draft.set('vbrs', id, { ...pair });
  }
  return gateways;
}

/** Routes and security rules of the copies name the blocks of other copies. */
function moveMentions(
  draft: Draft,
  copies: ReadonlySet<string>,
  moves: Moves,
  gateways: ReadonlyMap<string, string>,
): void {
  const all = [...moves.values()].flat();
  const peerings = new Map(draft.plan.peerings.map((row) => [row.id, row]));
  for (const { id, router, destination, nextHop } of draft.plan.routes.filter((row) => copies.has(row.id))) {
    const peering = peerings.get(nextHop.peering ?? '');
    // Blocks may repeat among the originals; over a peering it is the other end's that is meant.
    const beyond = peering === undefined ? [] : (moves.get(otherRouter(peering, router)) ?? []);
    const gateway = gateways.get(nextHop.ip ?? '');
    draft.set('routes', id, {
      destination: shiftedBlock(destination, [...beyond, ...all]),
      ...(gateway === undefined ? {} : { nextHop: { ...nextHop, ip: gateway } }),
    });
  }
  for (const { id, rules } of draft.plan.securityGroups.filter((row) => copies.has(row.id))) {
    draft.set('securityGroups', id, {
      rules: rules.map((rule) =>
        rule.source?.cidr === undefined
          ? rule
          : { ...rule, source: { ...rule.source, cidr: shiftedBlock(rule.source.cidr, all) } },
      ),
    });
  }
}

function otherRouter({ initiator, acceptor }: Peering, router: string): string {
  return initiator.router === router ? acceptor.router : initiator.router;
}
