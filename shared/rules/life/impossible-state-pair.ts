import { type EndState, guideStatePairs, isPossibleStatePair, type StatePair } from '../../catalog/router-states.ts';
import { guide } from '../../catalog/source.ts';
import type { Message } from '../../messages/message.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Peering } from '../../plan/rows.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleRoute, exampleVpc } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { stateWords } from './state-words.ts';

interface Details {
  readonly peering: string;
}

export const impossibleStatePair = defineRule<Details>({
  code: 'LIFE401',
  name: 'impossible-state-pair',
  severity: 'error',
  fields: ['fields:state'],
  sources: [guide(1)],
  texts: {
    en: {
      title: 'The ends are in states that do not go together',
      message:
        '{{peering}}: the initiator is {{initiator}} while the acceptor is {{acceptor}}; the guide knows no such pair.',
      why: 'The two ends of a connection pass through their states together, so at least one of these two is not what the cloud has.',
      how: 'Look up both ends in the console and enter their states; before that, the checks cannot tell what the connection forwards.',
      set: 'Set {{peering}} to {{initiator}} (initiator) and {{acceptor}} (acceptor)',
      ...stateWords.en,
    },
    'zh-CN': {
      title: '两端状态不能同时出现',
      message: '{{peering}}：发起端为“{{initiator}}”，接受端为“{{acceptor}}”，指南中没有这一组合。',
      why: '连接两端的状态同步变化，因此其中至少有一端与云上的实际状态不符。',
      how: '在控制台查看两端的实际状态并填入；在此之前，无法判断该连接是否转发流量。',
      set: '将 {{peering}} 设为：发起端“{{initiator}}”，接受端“{{acceptor}}”',
      ...stateWords['zh-CN'],
    },
  },
  examples: {
    bad: [
      { shows: 'One end connecting, the other suspended', plan: () => inStates('connecting', 'suspended') },
      {
        shows: 'The words of the two ends exchanged while connecting',
        plan: () => inStates('accepting', 'connecting'),
      },
      {
        shows: 'An initiator that connects to an acceptor which does not exist',
        plan: () => inStates('connecting', 'planned'),
      },
      {
        shows: 'An initiator that was only created, an acceptor that accepts',
        plan: () => inStates('created', 'accepting'),
      },
    ],
    good: [
      { shows: 'The initiator connects, the acceptor accepts', plan: () => inStates('connecting', 'accepting') },
      { shows: 'Both ends activated', plan: () => inStates('activated', 'activated') },
      { shows: 'One end created, the other still planned', plan: () => inStates('created', 'planned') },
      { shows: 'One end suspended before the other', plan: () => inStates('suspended', 'activated') },
      { shows: 'One end deleted, the other suspended', plan: () => inStates('deleted', 'suspended') },
    ],
  },
  check(network, report) {
    for (const { row, initiator, acceptor } of network.peerings) {
      // What is no connection at all has no states to compare: PEER303.
      if (initiator === acceptor || isPossibleStatePair(row.initiator.state, row.acceptor.state)) continue;
      report({
        subjects: [row.id],
        params: {
          peering: nameOf(network, row.id),
          initiator: word(row.initiator.state),
          acceptor: word(row.acceptor.state),
        },
        details: { peering: row.id },
      });
    }
  },
  fixes(network, { peering }) {
    const row = network.peerings.find((node) => node.row.id === peering)?.row;
    if (row === undefined) return [];
    const kept = progress.find((pair) => pair.initiator === row.initiator.state);
    const earlier = lastCommon(row);
    const pairs = kept === undefined || kept === earlier ? [earlier] : [kept, earlier];
    return pairs.map((pair) => setPair(network, row, pair));
  },
});

/** The way that both ends go together, from nothing to the last row of the guide's table. */
const progress: readonly StatePair[] = [
  { initiator: 'planned', acceptor: 'planned' },
  { initiator: 'created', acceptor: 'created' },
  ...guideStatePairs,
];

/** The last pair of that way which neither end has yet to reach. */
function lastCommon({ initiator, acceptor }: Peering): StatePair {
  const reached = (state: EndState): number =>
    progress.findIndex((pair) => pair.initiator === state || pair.acceptor === state);
  const pair = progress[Math.min(reached(initiator.state), reached(acceptor.state))];
  if (pair === undefined) throw new Error('a state that is in no pair');
  return pair;
}

function setPair(network: Network, row: Peering, { initiator, acceptor }: StatePair): Fix {
  const draft = startDraft(network.plan);
  draft.set('peerings', row.id, {
    initiator: { ...row.initiator, state: initiator },
    acceptor: { ...row.acceptor, state: acceptor },
  });
  const params = { peering: nameOf(network, row.id), initiator: word(initiator), acceptor: word(acceptor) };
  return { title: { key: 'LIFE401:set', params }, safe: false, patch: draft.patch() };
}

function word(state: EndState): Message {
  return { key: `LIFE401:${state}` };
}

function inStates(initiator: EndState, acceptor: EndState): Plan {
  const row = examplePeering('peer-1', 'vpc-a', 'vpc-b');
  return examplePlan({
    vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '172.16.0.0/16')],
    peerings: [
      { ...row, initiator: { ...row.initiator, state: initiator }, acceptor: { ...row.acceptor, state: acceptor } },
    ],
    routes: [
      exampleRoute('rte-1', 'vpc-a', '172.16.0.0/16', 'peer-1'),
      exampleRoute('rte-2', 'vpc-b', '192.168.0.0/16', 'peer-1'),
    ],
  });
}
