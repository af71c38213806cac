import type { Plan } from '../../shared/plan/plan.ts';
import type { Instance, SecurityRule } from '../../shared/plan/rows.ts';
import { isInOneOf } from './reference-packets.ts';

/** One end of a conversation. */
export interface Party {
  readonly address: number;
  /** Whether the question is about the instance itself, so that its rules count, or about its address among others. */
  readonly isAsked: boolean;
  /** The instance that has the address. */
  readonly instance: Instance | undefined;
}

/** One kind of traffic; a port where its protocol has ports. */
export interface Traffic {
  readonly protocol: string;
  readonly port?: number;
}

/**
 * Whether the security groups let traffic begin: those of the sender outwards and those of the receiver inwards. Without a kind of traffic
 * it is enough that any one passes both.
 */
export function isAdmitted(plan: Plan, sender: Party, receiver: Party, traffic?: Traffic): boolean {
  return (traffic === undefined ? everyTraffic(plan) : [traffic]).some(
    (kind) => passes(plan, 'egress', sender, receiver, kind) && passes(plan, 'ingress', receiver, sender, kind),
  );
}

/** Every protocol that a rule may name (the cloud's: tcp, udp, icmp, gre), at every port where some rule begins or ends. */
function everyTraffic({ securityGroups }: Plan): readonly Traffic[] {
  const rules = securityGroups.flatMap((group) => group.rules);
  const edges = rules.flatMap(({ ports }) => ports.split('/').map(Number)).filter((port) => Number.isInteger(port));
  const ports = [1, 65_535, ...edges.flatMap((port) => [port - 1, port, port + 1])];
  const valid = [...new Set(ports)].filter((port) => port >= 1 && port <= 65_535);
  return [
    { protocol: 'icmp' },
    { protocol: 'gre' },
    ...['tcp', 'udp'].flatMap((protocol) => valid.map((port) => ({ protocol, port }))),
  ];
}

function passes(plan: Plan, direction: 'ingress' | 'egress', own: Party, peer: Party, traffic: Traffic): boolean {
  const { instance, isAsked } = own;
  if (instance === undefined || !isAsked) return true;
  const matching = groupsOf(plan, instance).flatMap(({ id, rules }) =>
    rules.filter(
      (rule) =>
        (rule.direction ?? 'ingress') === direction &&
        isTaken(rule) &&
        isAbout(rule, traffic) &&
        isFor(plan, rule, id, peer),
    ),
  );
  if (matching.length === 0) return direction === 'egress' || areMembersOfOne(plan, instance, peer.instance);
  const first = Math.min(...matching.map(({ priority }) => priority));
  return matching.every(({ priority, policy }) => priority !== first || policy === 'accept');
}

/** An instance has groups of its own VPC alone. */
function groupsOf({ vSwitches, securityGroups }: Plan, { vSwitch, securityGroups: ids }: Instance) {
  const vpc = vSwitches.find(({ id }) => id === vSwitch)?.vpc;
  return securityGroups.filter((group) => ids?.includes(group.id) === true && group.vpc === vpc);
}

/** "Members of one basic group in one VPC reach each other without a rule." */
function areMembersOfOne(plan: Plan, one: Instance, other: Instance | undefined): boolean {
  if (other === undefined) return false;
  return groupsOf(plan, one).some(
    ({ id, type }) => type !== 'enterprise' && groupsOf(plan, other).some((g) => g.id === id),
  );
}

/** Whether the cloud takes a rule at all. */
function isTaken({ protocol, ports, priority, source }: SecurityRule): boolean {
  if (priority < 1 || priority > 100 || priority % 1 !== 0) return false;
  if (source?.cidr === undefined && source?.securityGroup === undefined) return false;
  if (ports === '-1/-1') return ['tcp', 'udp', 'icmp', 'gre', 'all'].includes(protocol.toLowerCase());
  const [from = 0, to = 0, ...rest] = ports.split('/').map((port) => (/^\d+$/.test(port) ? Number(port) : 0));
  return /^(tcp|udp)$/i.test(protocol) && rest.length === 0 && from >= 1 && to >= from && to <= 65_535;
}

function isAbout({ protocol, ports }: SecurityRule, traffic: Traffic): boolean {
  if (protocol.toLowerCase() === 'all') return true;
  if (protocol.toLowerCase() !== traffic.protocol) return false;
  if (ports === '-1/-1' || traffic.port === undefined) return true;
  const [from = Number.NaN, to = Number.NaN] = ports.split('/').map(Number);
  return from <= traffic.port && traffic.port <= to;
}

function isFor(plan: Plan, { source }: SecurityRule, group: string, peer: Party): boolean {
  if (source?.cidr !== undefined) return isInOneOf([source.cidr], peer.address);
  if (source?.securityGroup === undefined) return false;
  if (!peer.instance || !groupsOf(plan, peer.instance).some(({ id }) => id === source.securityGroup)) return false;
  const [own, named] = [group, source.securityGroup].map((id) => {
    const vpc = plan.securityGroups.find((row) => row.id === id)?.vpc;
    return plan.vpcs.find((row) => row.id === vpc);
  });
  if (own === undefined || own.region !== named?.region) return false;
  if (own.account === named.account) return source.account === undefined || source.account === own.account;
  return source.account === named.account && plan.accounts.find(({ id }) => id === named.account)?.uid !== undefined;
}
