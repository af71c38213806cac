import { endpointName, findEndpoint } from '../../../shared/network/endpoints.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import type { Protocol } from '../../../shared/network/trace-types.ts';
import { type AdmittingEnd, endsAdmission, hasInstances } from '../../../shared/rules/sec/ends-admission.ts';
import { peeringAdmission, type TrafficAdmission } from '../../../shared/rules/sec/peering-admission.ts';
import { sidesOf } from '../../../shared/rules/sec/peering-sides.ts';
import type { Admitting } from '../../store/view-store.ts';

/** Two networks or objects between which traffic is to be admitted. */
export interface AdmitQuestion {
  readonly names: readonly [first: string, second: string];
  /** Who can admit: a side of the peering, or an end that has instances. */
  readonly sides: readonly { readonly value: string; readonly name: string }[];
  /** What has to be written so that the side, or all of them, admits that traffic. */
  readonly answer: (protocol: Protocol, at: string | undefined) => TrafficAdmission;
}

/** Undefined where one of the two is not in the plan any more. */
export function admitQuestion(network: Network, between: Admitting): AdmitQuestion | undefined {
  return 'peering' in between ? ofPeering(network, between.peering) : ofEnds(network, between);
}

function ofPeering(network: Network, id: string): AdmitQuestion | undefined {
  const peering = network.peerings.find(({ row }) => row.id === id);
  if (peering === undefined) return undefined;
  const name = (router: string): string => nameOf(network, router);
  return {
    names: [name(peering.initiator.row.id), name(peering.acceptor.row.id)],
    sides: sidesOf(peering).map(({ vpc }) => ({ value: vpc.row.id, name: name(vpc.row.id) })),
    answer: (protocol, at) => peeringAdmission(network, peering, protocol, at),
  };
}

function ofEnds(network: Network, { from, to }: Extract<Admitting, { from: string }>): AdmitQuestion | undefined {
  const [first, second] = [findEndpoint(network, from), findEndpoint(network, to)];
  if (!first.ok || !second.ok) return undefined;
  const ends = { from: first.value, to: second.value };
  const sides = (['from', 'to'] as const).filter((end) => hasInstances(ends[end]));
  return {
    names: [endpointName(network, ends.from), endpointName(network, ends.to)],
    sides: sides.map((value) => ({ value, name: endpointName(network, ends[value]) })),
    answer: (protocol, at) => {
      const admitting: readonly AdmittingEnd[] = sides.filter((end) => at === undefined || end === at);
      return endsAdmission(network, ends, protocol, admitting);
    },
  };
}
