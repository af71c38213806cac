import { endpointInstance, findEndpoint } from '../../network/endpoints.ts';
import type { Network } from '../../network/network.ts';
import { protocolOf } from '../../network/protocol.ts';
import type { Endpoint, Protocol } from '../../network/trace-types.ts';
import type { Intent } from '../../plan/rows.ts';
import { allowTraffic, type AllowRefusal, type WantedTraffic } from './allow-traffic.ts';

/** An intent that security groups stand in the way of, whatever the routes do. */
export interface StoppedIntent {
  readonly intent: Intent;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly protocol: Protocol | undefined;
  /** What has to be let through: out at the sender, in at the receiver, or both. */
  readonly needs: readonly WantedTraffic[];
  /** Why nothing can be added for one of the needs. */
  readonly refusal: AllowRefusal | undefined;
  /** Whether a rule names a block although both sides are in one region, because the peer's account id is not known. */
  readonly namesBlock: boolean;
}

/** The intents to be reachable that security groups stop, in the order of the plan. */
export function stoppedIntents(network: Network): StoppedIntent[] {
  return network.plan.intents.flatMap((intent): StoppedIntent[] => {
    if (intent.expect !== 'reachable') return [];
    const [from, to] = [findEndpoint(network, intent.from), findEndpoint(network, intent.to)];
    const protocol = intent.protocol === undefined ? undefined : protocolOf(intent.protocol);
    if (!from.ok || !to.ok || protocol?.ok === false) return [];
    const ends = { from: from.value, to: to.value, protocol: protocol?.value };
    const answers = wishes(ends).map((wanted) => ({ wanted, result: allowTraffic(network, wanted) }));
    const needs = answers.filter(({ result }) => result.ok).map(({ wanted }) => wanted);
    const refusal = answers
      .flatMap(({ result }) => (result.ok ? [] : result.error))
      .find(({ code }) => code === 'dropped-first');
    if (needs.length === 0 && refusal === undefined) return [];
    const namesBlock = answers.some(({ result }) => result.ok && result.value.insteadOfGroup === 'account-id-unknown');
    return [{ intent, ...ends, needs, refusal, namesBlock }];
  });
}

function wishes({ from, to, protocol }: Pick<StoppedIntent, 'from' | 'to' | 'protocol'>): WantedTraffic[] {
  const [sender, receiver] = [endpointInstance(from), endpointInstance(to)];
  return [
    ...(sender ? [{ instance: sender.id, direction: 'egress' as const, peer: to, protocol }] : []),
    ...(receiver ? [{ instance: receiver.id, direction: 'ingress' as const, peer: from, protocol }] : []),
  ];
}
