import { inSentence, type Message, message } from '../messages/message.ts';
import type { Translator } from '../messages/translator.ts';
import { formatCidr } from '../net/cidr.ts';
import { type Ipv4Range, rangeToCidrs } from '../net/cidr-set.ts';
import { formatIpv4 } from '../net/ipv4.ts';
import { endpointName } from '../network/endpoints.ts';
import { nameOf, type Network } from '../network/network.ts';
import { nextHopName } from '../network/next-hop-name.ts';
import type { EffectiveRoute } from '../network/route-lookup.ts';
import { viewWords } from '../network/view-words.ts';
import { protocolName } from '../network/security-blocker.ts';
import type { Blocker, Direction, Hop, Leg, SecurityVerdict, Trace } from '../network/trace-types.ts';

/** A trace as plain text, for mails and terminals. */
export function tracePlainText(network: Network, trace: Trace, translator: Translator): string {
  const { title, view, sections } = traceOutline(network, trace);
  const say = (text: Message): string => oneLine(translator.text(text));
  const blocks = sections.map(({ heading, lists }) => [
    say(heading),
    ...lists.flatMap(({ intro, items }) => [
      ...(intro === undefined ? [] : [`  ${say(intro)}`]),
      ...items.flatMap(({ code, text, notes }, at) => [
        `  ${at + 1}. ${code === undefined ? '' : `${code} `}${say(text)}`,
        ...notes.map((note) => `     ${say(note)}`),
      ]),
    ]),
  ]);
  return `${[[say(title), say(view)], ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A trace as Markdown, for tickets and wikis; what users named is escaped. */
export function traceMarkdown(network: Network, trace: Trace, translator: Translator): string {
  const { title, view, sections } = traceOutline(network, trace);
  const say = (text: Message): string => escaped(oneLine(translator.text(text)));
  const blocks = sections.flatMap(({ heading, lists }) => [
    `### ${say(heading)}`,
    ...lists.flatMap(({ intro, items }) => [
      ...(intro === undefined ? [] : [say(intro)]),
      ...(items.length === 0
        ? []
        : [
            items
              .flatMap(({ code, text, notes }, at) => [
                `${at + 1}. ${code === undefined ? '' : `**${code}** `}${say(text)}`,
                ...notes.map((note) => `   - ${say(note)}`),
              ])
              .join('\n'),
          ]),
    ]),
  ]);
  return `${[`## ${say(title)}`, say(view), ...blocks].join('\n\n')}\n`;
}

/** What every form says: both directions, then what is in the way. */
export interface TraceOutline {
  readonly title: Message;
  /** How the plan is looked at. */
  readonly view: Message;
  readonly sections: readonly { readonly heading: Message; readonly lists: readonly OutlineList[] }[];
}

export interface OutlineList {
  readonly intro: Message | undefined;
  readonly items: readonly OutlineItem[];
}

export interface OutlineItem {
  readonly code?: string;
  readonly text: Message;
  readonly notes: readonly Message[];
}

/** A trace as headings and lists; `fixes` are what is noted under each thing in the way. */
export function traceOutline(
  network: Network,
  trace: Trace,
  fixes: (blocker: Blocker) => readonly Message[] = () => [],
): TraceOutline {
  const { from, to, protocol, verdict, forward, back, blockers } = trace;
  const title = message('trace:text.title', {
    from: endpointName(network, from),
    to: endpointName(network, to),
    protocol: protocolName(protocol),
    verdict: message(`trace:text.verdict.${verdict}`),
  });
  const inTheWay = blockers.map((blocker) => ({ code: blocker.rule, text: blocker.message, notes: fixes(blocker) }));
  return {
    title,
    view: viewWords(network, trace.view),
    sections: [
      { heading: directionHeading('forward', forward), lists: legLists(network, forward) },
      { heading: directionHeading('back', back), lists: legLists(network, back) },
      ...(inTheWay.length === 0
        ? []
        : [{ heading: message('trace:text.blockers'), lists: [{ intro: undefined, items: inTheWay }] }]),
    ],
  };
}

function directionHeading(which: 'forward' | 'back', { verdict }: Direction): Message {
  return message(`trace:text.${which}`, { verdict: message(`trace:text.verdict.${verdict}`) });
}

function legLists(network: Network, { legs }: Direction): OutlineList[] {
  return legs.map((leg) => ({
    intro: message('trace:text.leg', {
      sources: rangesText(leg.sources),
      destinations: rangesText(leg.destinations),
      outcome: message(`trace:text.outcome.${leg.outcome}`),
    }),
    items: [
      ...securityItems(network, leg, 'egress'),
      ...leg.hops.map((hop) => hopItem(network, hop)),
      ...securityItems(network, leg, 'ingress'),
    ],
  }));
}

function securityItems(network: Network, { security }: Leg, direction: SecurityVerdict['direction']): OutlineItem[] {
  return security
    .filter((verdict) => verdict.direction === direction)
    .map((verdict) => ({ text: securityText(network, verdict), notes: [] }));
}

function securityText(
  network: Network,
  { instance, direction, admitted, decidedBy, asMemberOf }: SecurityVerdict,
): Message {
  const params = { instance: nameOf(network, instance), direction: message(`trace:text.${direction}`) };
  if (asMemberOf !== undefined)
    return message('trace:text.admittedAsMember', { ...params, group: nameOf(network, asMemberOf) });
  if (decidedBy === undefined)
    return message(admitted ? 'trace:text.admittedByDefault' : 'trace:text.refusedByDefault', params);
  const rule = { ...params, place: decidedBy.at + 1, group: nameOf(network, decidedBy.group) };
  return message(admitted ? 'trace:text.admitted' : 'trace:text.refused', rule);
}

function hopItem(network: Network, { at, lookup, via }: Hop): OutlineItem {
  const router = nameOf(network, at.row.id);
  const states =
    via?.kind === 'peering'
      ? [
          message('trace:text.states', {
            peering: nameOf(network, via.peering.row.id),
            initiator: inSentence(`fields:state.${via.initiator}`),
            acceptor: inSentence(`fields:state.${via.acceptor}`),
          }),
        ]
      : [];
  const losers = lookup.losers.map(({ route, reason }) => {
    const params = { ...routeParams(network, at.row.id, route), reason: message(`trace:text.reason.${reason}`) };
    if (route.origin === 'written') return message('trace:text.loser', params);
    return message(route.services ? 'trace:text.loserServices' : 'trace:text.loserOwn', params);
  });
  return { text: winnerText(network, at.row.id, router, lookup.winner), notes: [...states, ...losers] };
}

function winnerText(network: Network, id: string, router: string, winner: EffectiveRoute | undefined): Message {
  if (winner === undefined) return message('trace:text.noRoute', { router });
  const params = { router, ...routeParams(network, id, winner) };
  if (winner.origin === 'written') return message('trace:text.route', params);
  return message(winner.services ? 'trace:text.services' : 'trace:text.own', params);
}

function routeParams(
  network: Network,
  router: string,
  route: EffectiveRoute,
): { readonly destination: string; readonly nextHop: string } {
  const destination = formatCidr(route.destination);
  return {
    destination,
    nextHop: route.origin === 'implied' ? '' : nextHopName(network, router, route.route.row.nextHop),
  };
}

/** How many blocks are written out before the rest is left to an ellipsis. */
const mostBlocks = 4;

/** Addresses as blocks, the first few of them. */
export function rangesText(ranges: readonly Ipv4Range[]): string {
  const blocks = ranges.flatMap(({ first, last }) => rangeToCidrs(first, last));
  const shown = blocks
    .slice(0, mostBlocks)
    .map((block) => (block.prefix === 32 ? formatIpv4(block.first) : formatCidr(block)));
  return blocks.length > mostBlocks ? `${shown.join(', ')}, …` : shown.join(', ');
}

/** Names may hold line breaks, escape sequences and marks that turn the reading direction around. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** What Markdown would read as markup. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~]/g, (character) => `\\${character}`);
}
