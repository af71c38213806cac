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
  const matching = (instance.securityGroups ?? []).flatMap((id) =>
    (plan.securityGroups.find((group) => group.id === id)?.rules ?? []).filter(
      (rule) => (rule.direction ?? 'ingress') === direction && isAbout(rule, traffic) && isFor(plan, rule, id, peer),
    ),
  );
  if (matching.length === 0) return direction === 'egress';
  const first = Math.min(...matching.map(({ priority }) => priority));
  return matching.every(({ priority, policy }) => priority !== first || policy === 'accept');
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
  if (source?.securityGroup === undefined) return true;
  if (peer.instance?.securityGroups?.includes(source.securityGroup) !== true) return false;
  const [own, named] = [group, source.securityGroup].map((id) => {
    const vpc = plan.securityGroups.find((row) => row.id === id)?.vpc;
    return plan.vpcs.find((row) => row.id === vpc);
  });
  if (own === undefined || own.region !== named?.region) return false;
  const account = plan.accounts.find(({ id }) => id === source.account);
  return own.account === named.account || account?.uid !== undefined;
}
