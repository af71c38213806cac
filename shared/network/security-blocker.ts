import { type Message, message } from '../messages/message.ts';
import { formatCidr } from '../net/cidr.ts';
import { rangeToCidrs } from '../net/cidr-set.ts';
import type { RuleCode } from '../rule-code.ts';
import { endpointId, endpointName } from './endpoints.ts';
import { nameOf, type Network } from './network.ts';
import { refusedSource, type SecurityQuestion } from './security-groups.ts';
import type { Blocker, Endpoint, Leg, Protocol, SecurityVerdict } from './trace-types.ts';

/** What a protocol is called in a sentence. */
export function protocolName(protocol: Protocol | undefined): Message {
  if (protocol === undefined) return message('trace:protocol.unasked');
  return protocol.kind === 'icmp'
    ? message('trace:protocol.icmp')
    : message(`trace:protocol.${protocol.kind}`, { port: protocol.port });
}

/** The blocker that a refusing verdict of a leg is. `questions` are those that the verdict answers, the peer's part included. */
export function securityBlocker(
  network: Network,
  verdict: SecurityVerdict,
  leg: Pick<Leg, 'sources' | 'destinations'>,
  { from, to }: { readonly from: Endpoint; readonly to: Endpoint },
  questions: readonly SecurityQuestion[],
  protocol: Protocol | undefined,
): Blocker {
  const { instance, direction } = verdict;
  const other = direction === 'ingress' ? from : to;
  const params = {
    instance: nameOf(network, instance),
    peer: peerText(network, other, direction === 'ingress' ? leg.sources : leg.destinations),
    protocol: protocolName(protocol),
  };
  const refusal = refusedSource(network, questions, protocol);
  return {
    rule: refusal === undefined ? 'SEC604' : refusalRules[refusal],
    at: instance,
    direction: 'forward',
    message: words(network, verdict, params, refusal, questions),
    cause: { kind: 'not-admitted', instance, peer: endpointId(other), direction, protocol },
  };
}

type Refusal = NonNullable<ReturnType<typeof refusedSource>>;

const refusalRules: Readonly<Record<Refusal, RuleCode>> = {
  'group-across-regions': 'SEC601',
  'group-owner-missing': 'SEC603',
};

function words(
  network: Network,
  { decidedBy, direction }: SecurityVerdict,
  params: { readonly instance: string; readonly peer: string; readonly protocol: Message },
  refusal: Refusal | undefined,
  questions: readonly SecurityQuestion[],
): Message {
  if (refusal === 'group-across-regions') return message('trace:blocker.groupAcrossRegions', params);
  if (refusal === 'group-owner-missing') return message('trace:blocker.groupOwnerMissing', params);
  if (decidedBy !== undefined) {
    const rule = { ...params, group: nameOf(network, decidedBy.group), place: decidedBy.at + 1 };
    return direction === 'ingress'
      ? message('trace:blocker.droppedIn', rule)
      : message('trace:blocker.droppedOut', rule);
  }
  const asked = questions.find((question) => question.direction === direction)?.instance;
  if ((asked?.securityGroups ?? []).length === 0) return message('trace:blocker.noGroup', params);
  return message('trace:blocker.nothingAdmittedIn', params);
}

/** The other end, and which of its addresses where it is not about all of them. */
function peerText(network: Network, endpoint: Endpoint, ranges: Leg['sources']): string {
  const name = endpointName(network, endpoint);
  const parts = ranges.flatMap(({ first, last }) => rangeToCidrs(first, last));
  const isWhole = endpoint.blocks.every((block) =>
    ranges.some(({ first, last }) => first <= block.first && block.last <= last),
  );
  if (isWhole) return name;
  const shown = parts.slice(0, mostParts).map(formatCidr).join(', ');
  return `${name} (${shown}${parts.length > mostParts ? ', …' : ''})`;
}

const mostParts = 2;
