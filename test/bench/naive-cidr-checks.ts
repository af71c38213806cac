import ipaddr from 'ipaddr.js';
import type { Plan } from '../../shared/plan/plan.ts';

/** What the checks find, as the rule and the objects that it is about. */
export type FoundPair = `${string} ${string}`;

/** The checks that the naive version does. */
export const naiveChecks: readonly string[] = ['CIDR101', 'CIDR104', 'CIDR201', 'CIDR203', 'CIDR204'];

/**
 * The checks of blocks as one would write them first: blocks parsed where they are needed, everything compared with everything. It does only
 * those that grow with the square of the plan.
 */
export function naiveCidrChecks(plan: Plan): FoundPair[] {
  const found: FoundPair[] = [];
  for (const row of [...plan.dataCenters, ...plan.vpcs]) {
    for (const cidr of row.cidrs) if (!isCidr(cidr)) found.push(`CIDR101 ${row.id}`);
  }
  for (const row of plan.vSwitches) if (!isCidr(row.cidr)) found.push(`CIDR101 ${row.id}`);
  for (const row of plan.routes) if (!isCidr(row.destination)) found.push(`CIDR101 ${row.id}`);

  plan.vSwitches.forEach((later, at) => {
    const earlier = plan.vSwitches
      .slice(0, at)
      .find((other) => other.vpc === later.vpc && overlaps([other.cidr], [later.cidr]));
    if (earlier) found.push(`CIDR104 ${later.id} ${earlier.id} ${later.vpc}`);
  });

  const vpcs = new Map(plan.vpcs.map((vpc) => [vpc.id, vpc]));
  const isVpc = (id: string): boolean => vpcs.has(id);
  const hostBlocks = (vpcId: string): readonly string[] => {
    const vSwitches = plan.vSwitches.filter(({ vpc }) => vpc === vpcId);
    if (vSwitches.length > 0) return vSwitches.map(({ cidr }) => cidr);
    return vpcs.get(vpcId)?.cidrs ?? [];
  };
  const dataCenterOf = (vbrId: string): string | undefined => {
    const connection = plan.vbrs.find(({ id }) => id === vbrId)?.physicalConnection;
    return plan.physicalConnections.find(({ id }) => id === connection)?.dataCenter;
  };
  const blocksOf = (dataCenter: string | undefined): readonly string[] =>
    plan.dataCenters.find(({ id }) => id === dataCenter)?.cidrs ?? [];

  for (const { id, initiator, acceptor } of plan.peerings) {
    if (!isVpc(initiator.router) || !isVpc(acceptor.router)) continue;
    if (overlaps(hostBlocks(initiator.router), hostBlocks(acceptor.router))) {
      found.push(`CIDR201 ${id} ${initiator.router} ${acceptor.router}`);
    }
  }

  for (const { id: router } of [...plan.vpcs, ...plan.vbrs]) {
    const ends = plan.peerings
      .filter(({ initiator, acceptor }) => initiator.router === router || acceptor.router === router)
      .map(({ initiator, acceptor }) => (initiator.router === router ? acceptor.router : initiator.router))
      .filter((end) => end !== router);
    const neighbors = [...new Set(ends.map((end) => (isVpc(end) ? end : (dataCenterOf(end) ?? end))))];
    const reached = neighbors.map((end) => (isVpc(end) ? hostBlocks(end) : blocksOf(end)).map(parsed));
    neighbors.forEach((later, at) => {
      const earlier = neighbors.find((_, place) => place < at && anyOverlap(reached[place] ?? [], reached[at] ?? []));
      if (earlier !== undefined) found.push(`CIDR203 ${later} ${earlier} ${router}`);
    });
  }

  for (const { initiator, acceptor } of plan.peerings) {
    for (const [vbr, vpc] of [
      [initiator.router, acceptor.router],
      [acceptor.router, initiator.router],
    ] as const) {
      const dataCenter = dataCenterOf(vbr);
      if (dataCenter === undefined || !isVpc(vpc)) continue;
      const cidrs = vpcs.get(vpc)?.cidrs ?? [];
      if (overlaps(blocksOf(dataCenter), cidrs)) found.push(`CIDR204 ${dataCenter} ${vpc} ${vbr}`);
    }
  }
  return found;
}

function isCidr(text: string): boolean {
  if (!ipaddr.IPv4.isValidCIDR(text)) return false;
  return ipaddr.IPv4.networkAddressFromCIDR(text).toString() === text.split('/')[0];
}

type Parsed = readonly [ipaddr.IPv4, number] | undefined;

function parsed(text: string): Parsed {
  return isCidr(text) ? ipaddr.IPv4.parseCIDR(text) : undefined;
}

function overlaps(left: readonly string[], right: readonly string[]): boolean {
  return anyOverlap(left.map(parsed), right.map(parsed));
}

function anyOverlap(left: readonly Parsed[], right: readonly Parsed[]): boolean {
  return left.some((one) => right.some((other) => one && other && one[0].match(other[0], Math.min(one[1], other[1]))));
}
