import { bandwidthLabel } from '../catalog/specifications.ts';
import { type Message, message } from '../messages/message.ts';
import { type EndpointError, findEndpoint } from '../network/endpoints.ts';
import { nameOf, type Network } from '../network/network.ts';
import type { Intent } from '../plan/rows.ts';
import type { Result } from '../result.ts';
import { protocolOf } from '../network/protocol.ts';
import type { Endpoint } from '../network/trace-types.ts';
import { accountParty, networkTeam, type Party } from './party.ts';
import { stepId } from '../plan/step-id.ts';
import { testId } from '../plan/test-result.ts';

/** One line of the acceptance sheet: what is tried, and what has to come out; what came out is a mark of the plan under this id. */
export interface AcceptanceTest {
  readonly id: string;
  readonly kind: 'ping' | 'port' | 'any-traffic' | 'bandwidth';
  readonly by: Party;
  readonly subjects: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly do: Message;
  readonly expected: Message;
}

/** A test for each intent whose ends are there, and one of the bandwidth of each physical connection (guide, section 10, step 5). */
export function acceptanceSheet(network: Network): AcceptanceTest[] {
  // Of a repeated id the first object counts (FILE002).
  const intents = network.plan.intents.filter((intent) => network.objects.get(intent.id)?.row === intent);
  return [...intents.flatMap((intent) => intentTest(network, intent)), ...bandwidthTests(network)];
}

function intentTest(network: Network, intent: Intent): AcceptanceTest[] {
  const ends = [findEndpoint(network, intent.from), findEndpoint(network, intent.to)] as const;
  const [from, to] = ends.map(foundEnd);
  if (from === undefined || to === undefined) return [];
  const names = { from: endText(network, intent.from, from), to: endText(network, intent.to, to) };
  const protocol = intent.protocol === undefined ? undefined : protocolOf(intent.protocol);
  const kind = protocol?.ok !== true ? 'any-traffic' : protocol.value.kind === 'icmp' ? 'ping' : 'port';
  return [
    {
      id: testId(intent.id),
      kind,
      by: from.router?.kind === 'vpc' ? accountParty(from.router.row.account) : networkTeam,
      subjects: [intent.id, intent.from, intent.to],
      from: intent.from,
      to: intent.to,
      do:
        kind === 'port'
          ? message('runbook:test.port', { ...names, protocol: intent.protocol ?? '' })
          : message(kind === 'ping' ? 'runbook:test.ping' : 'runbook:test.any', names),
      expected: message(`runbook:test.expect.${intent.expect}`),
    },
  ];
}

function foundEnd(end: Result<Endpoint, EndpointError>): Endpoint | undefined {
  return end.ok ? end.value : undefined;
}

function endText(network: Network, id: string, end: Endpoint): Message | string {
  return end.kind === 'instance' || end.kind === 'host'
    ? message('runbook:test.end', { name: nameOf(network, id), ip: end.row.ip })
    : nameOf(network, id);
}

function bandwidthTests(network: Network): AcceptanceTest[] {
  return Array.from(network.physicalConnections.values(), ({ row, dataCenter }) => {
    const name = nameOf(network, row.id);
    return {
      id: stepId('test', 'bandwidth', row.id),
      kind: 'bandwidth',
      by: networkTeam,
      subjects: [row.id],
      from: dataCenter?.row.id ?? row.id,
      to: row.id,
      do: message('runbook:test.bandwidth', { name }),
      expected:
        row.bandwidthMbps === undefined
          ? message('runbook:test.expect.unknownBandwidth')
          : message('runbook:test.expect.bandwidth', { bandwidth: bandwidthLabel(row.bandwidthMbps) }),
    } as const;
  });
}
