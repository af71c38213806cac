import { clipped } from '../../../shared/diagram/card-text.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import { endpointName, type Whereabouts } from '../../../shared/network/endpoints.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { nextHopName } from '../../../shared/network/next-hop-name.ts';
import type { EffectiveRoute } from '../../../shared/network/route-lookup.ts';
import type { Endpoint, Trace } from '../../../shared/network/trace-types.ts';
import { objectWords } from '../../answers/canvas-objects.ts';

/** "VPC Office". */
export function wordsOf(network: Network, id: string, { t }: Translator): string {
  return network.objects.has(id) ? t('paths:object', objectWords(network, id)) : clipped(id);
}

export function endWords(network: Network, end: Endpoint): string {
  return clipped(endpointName(network, end));
}

/** The verdict in one sentence. */
export function verdictSentence(network: Network, { from, to, verdict, forward, back, blockers }: Trace): Message {
  const ends = { from: endWords(network, from), to: endWords(network, to) };
  if (verdict === 'reachable') return message('paths:said.reachable', ends);
  if (verdict === 'partial') return message('paths:said.partial');
  if (verdict === 'undetermined') return message('paths:said.undetermined');
  const refused = blockers.some(({ cause }) => cause.kind === 'not-admitted');
  const others = blockers.some(({ cause }) => cause.kind !== 'not-admitted');
  if (refused && !others) return message('paths:said.unreachable.security');
  const fails = { forward: forward.verdict !== 'reachable', back: back.verdict !== 'reachable' };
  if (fails.forward && fails.back) return message('paths:said.unreachable.both', { to: ends.to });
  return fails.back ? message('paths:said.unreachable.back', ends) : message('paths:said.unreachable.forward', ends);
}

/** What a route sends packets over, as its user calls it; undefined for the routes that deliver. */
export function targetWords(network: Network, effective: EffectiveRoute): string | undefined {
  if (effective.origin === 'implied') return undefined;
  const { target, row } = effective.route;
  // A data center's next hop is an address; whose it is says more.
  if (target.kind === 'gateway') return clipped(nameOf(network, target.vbr.row.id));
  return clipped(nextHopName(network, row.router, row.nextHop));
}

/** The object that a written route sends packets over: a peering, a physical connection, or the VBR whose gateway address it names. */
export function targetObject(effective: EffectiveRoute): string | undefined {
  if (effective.origin === 'implied') return undefined;
  const { target } = effective.route;
  switch (target.kind) {
    case 'peering':
      return target.peering.row.id;
    case 'physicalConnection':
      return target.physicalConnection.row.id;
    case 'gateway':
      return target.vbr.row.id;
    case 'ambiguousGateway':
    case 'detached':
      return undefined;
  }
}

/** Who has an address, in one sentence. */
export function whereWords(network: Network, { owners, gateways }: Whereabouts, translator: Translator): Message {
  const [owner, ...others] = owners;
  const [gateway] = gateways;
  if (owner === undefined)
    return gateway === undefined
      ? message('paths:whereNobody')
      : message('paths:whereGateway', { vbr: wordsOf(network, gateway.vbr.row.id, translator) });
  const name = wordsOf(network, owner.router.row.id, translator);
  if (others.length > 0) {
    const names = owners.map(({ router }) => wordsOf(network, router.row.id, translator));
    return message('paths:whereSeveral', { networks: names.join(', ') });
  }
  const inside = owner.instance ?? owner.host;
  if (inside !== undefined)
    return message('paths:whereInstance', { instance: wordsOf(network, inside.id, translator), network: name });
  if (owner.vSwitch !== undefined)
    return message('paths:whereVSwitch', {
      vSwitch: wordsOf(network, owner.vSwitch.row.id, translator),
      network: name,
    });
  return owner.delivers
    ? message('paths:whereIn', { network: name })
    : message('paths:whereNoVSwitch', { network: name });
}
