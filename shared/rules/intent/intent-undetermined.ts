import { guide } from '../../catalog/source.ts';
import { type Message, message } from '../../messages/message.ts';
import { type IntentJudgment, judgeIntents } from '../../network/intents.ts';
import { nameOf, type Network } from '../../network/network.ts';
import type { Blocker } from '../../network/trace-types.ts';
import { startDraft } from '../../plan/draft.ts';
import { removeObjects } from '../../plan/edits/remove-objects.ts';
import { protocolErrorMessage } from '../../network/protocol.ts';
import { type Decision, openField, openPath } from '../decision.ts';
import { examplePlan } from '../example-plan.ts';
import {
  exampleDataCenter,
  exampleHost,
  examplePhysicalConnection,
  exampleRoute,
  exampleVbr,
  exampleVpc,
} from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { activePeering } from '../route/example-networks.ts';
import { defineRule } from '../rule.ts';
import { admitsPing, bothRoutes, pingIntent, pingPlan } from './example-ping.ts';
import { anyTrafficTexts, intentParams } from './intent-words.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Intent } from '../../plan/rows.ts';

interface Details {
  readonly intent: string;
}

export const intentUndetermined = defineRule<Details>({
  code: 'INTENT902',
  name: 'intent-undetermined',
  severity: 'warning',
  sources: [guide(10)],
  texts: {
    en: {
      title: 'Whether an intent holds cannot be told',
      message: 'Whether {{from}} reaches {{to}} ({{protocol}}) cannot be told. {{reason}}',
      unreadable: 'Whether {{from}} reaches {{to}} cannot be told. {{reason}}',
      why: 'Where the guide does not say what happens, or the plan says too little, any answer would be a guess.',
      how: 'Give the ends addresses and the intent a protocol such as icmp or tcp:443, use one gateway address for one VBR, and connect networks that must reach each other directly instead of over two peering connections of one VBR; or test it in the cloud and remove the intent.',
      ping: 'Let the intent be about ICMP',
      any: 'Let the intent be about any traffic',
      remove: 'Remove the intent that {{from}} reaches {{to}}',
      removeApart: 'Remove the intent that {{from}} does not reach {{to}}',
      ...anyTrafficTexts.en,
    },
    'zh-CN': {
      title: '无法判定连通意图是否满足',
      message: '无法判定 {{from}} 能否访问 {{to}}（{{protocol}}）。{{reason}}',
      unreadable: '无法判定 {{from}} 能否访问 {{to}}。{{reason}}',
      why: '指南没有说明，或规划提供的信息不足时，任何答案都只是猜测。',
      how: '请为两端填写地址，为意图填写 icmp 或 tcp:443 这样的协议，让每个网关地址只属于一个 VBR，并让需要互通的网络直接相连，而不是经由同一 VBR 的两条对等连接；或者在云上实测后删除该意图。',
      ping: '将连通意图改为 ICMP',
      any: '将连通意图改为任意流量',
      remove: '删除“{{from}} 可访问 {{to}}”的连通意图',
      removeApart: '删除“{{from}} 不可访问 {{to}}”的连通意图',
      ...anyTrafficTexts['zh-CN'],
    },
  },
  examples: {
    bad: [
      {
        shows: 'Two VPCs behind one VBR, with routes that would have to lead through it from one to the other',
        plan: () => behindOneVbr([{ id: 'int-1', from: 'vpc-a', to: 'vpc-b', expect: 'reachable' }]),
      },
      {
        shows: 'A protocol that needs a port and has none',
        plan: () =>
          pingPlan(
            { state: 'activated', rules: [admitsPing] },
            { routes: bothRoutes, intents: [pingIntent({ protocol: 'tcp' })] },
          ),
      },
      {
        shows: 'A data center whose blocks are not known yet',
        plan: () => ({
          ...behindOneVbr([{ id: 'int-1', from: 'dc-1', to: 'vpc-a', expect: 'reachable' }]),
          dataCenters: [exampleDataCenter('dc-1')],
          hosts: [],
        }),
      },
    ],
    good: [
      {
        shows: 'A host that reaches a VPC behind that VBR',
        plan: () => behindOneVbr([{ id: 'int-1', from: 'host-1', to: 'vpc-a', expect: 'reachable' }]),
      },
      {
        shows: 'Two VPCs behind one VBR without routes to each other: they do not reach each other',
        plan: () => ({
          ...behindOneVbr([{ id: 'int-1', from: 'vpc-a', to: 'vpc-b', expect: 'unreachable' }]),
          routes: [],
        }),
      },
    ],
  },
  check(network, report) {
    for (const judgment of judgeIntents(network)) {
      if (judgment.outcome !== 'undetermined') continue;
      const { intent, trace } = judgment;
      const params = { ...intentParams(network, 'INTENT902', intent, trace?.protocol), reason: reasonOf(judgment) };
      report({
        subjects: [intent.id, intent.from, intent.to],
        ...(trace === undefined ? { text: 'unreadable' } : {}),
        params,
        details: { intent: intent.id },
      });
    }
  },
  fixes(network, { intent: id }) {
    const judgment = judgeIntents(network).find(({ intent }) => intent.id === id);
    if (judgment === undefined) return [];
    const { intent, trace } = judgment;
    const params = { from: nameOf(network, intent.from), to: nameOf(network, intent.to) };
    const key = intent.expect === 'reachable' ? 'INTENT902:remove' : 'INTENT902:removeApart';
    const remove: Fix = { title: { key, params }, safe: false, patch: removeObjects(network.plan, [id]) };
    // What a protocol that cannot be read was meant to be is for a person to say.
    const choices = trace === undefined ? [choose(network, id, 'icmp'), choose(network, id, undefined)] : [];
    return [...choices, remove];
  },
  decisions(network, { intent: id }) {
    const judgment = judgeIntents(network).find(({ intent }) => intent.id === id);
    if (judgment?.trace === undefined) return [];
    const path = openPath(network, judgment.intent);
    return [...judgment.trace.blockers.flatMap((blocker) => fieldsOf(network, blocker)), path];
  },
});

function choose(network: Network, id: string, protocol: 'icmp' | undefined): Fix {
  const draft = startDraft(network.plan);
  draft.set('intents', id, { protocol });
  return {
    title: { key: protocol === 'icmp' ? 'INTENT902:ping' : 'INTENT902:any' },
    safe: false,
    patch: draft.patch(),
  };
}

/** The fields that would have to say more: gateway addresses that several VBRs share, addresses that are not known. */
function fieldsOf(network: Network, { at, cause }: Blocker): Decision[] {
  if (cause.kind !== 'undetermined') return [];
  if (cause.why === 'ambiguous-gateway') {
    const target = network.routes.get(at)?.find(({ row }) => row.id === cause.route)?.target;
    const vbrs = target?.kind === 'ambiguousGateway' ? target.vbrs : [];
    return vbrs.map(({ row }) => openField(network, row.id, message('fields:localGatewayIp')));
  }
  if (cause.why !== 'no-address') return [];
  switch (network.objects.get(at)?.table) {
    case 'instances':
    case 'hosts':
      return [openField(network, at, message('fields:ip'))];
    case 'vSwitches':
      return [openField(network, at, message('fields:cidr'))];
    default:
      return [openField(network, at, message('fields:cidrs'))];
  }
}

function reasonOf(judgment: IntentJudgment): Message {
  const { trace, intent } = judgment;
  if (trace === undefined) return protocolErrorMessage(intent.protocol ?? '', judgment.error);
  const blocker = trace.blockers.find(({ cause }) => cause.kind === 'undetermined');
  if (blocker === undefined) throw new Error(`no reason why ${intent.id} is undetermined`);
  return blocker.message;
}

/** VPC-A (10.1.0.0/16) and VPC-B (10.2.0.0/16) behind one VBR with a data center, every router with routes to everything. */
function behindOneVbr(intents: readonly Intent[]): Plan {
  return examplePlan({
    dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/12')],
    hosts: [exampleHost('host-1', 'dc-1', '172.16.5.5')],
    physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1')],
    vbrs: [
      exampleVbr('vbr-1', 'pc-1', { localGatewayIp: '10.100.0.1', peerGatewayIp: '10.100.0.2', prefixLength: 30 }),
    ],
    vpcs: [exampleVpc('vpc-a', '10.1.0.0/16'), exampleVpc('vpc-b', '10.2.0.0/16')],
    peerings: [activePeering('peer-a', 'vbr-1', 'vpc-a'), activePeering('peer-b', 'vbr-1', 'vpc-b')],
    routes: [
      exampleRoute('rte-1', 'vpc-a', '172.16.0.0/12', 'peer-a'),
      exampleRoute('rte-2', 'vpc-a', '10.2.0.0/16', 'peer-a'),
      exampleRoute('rte-3', 'vpc-b', '172.16.0.0/12', 'peer-b'),
      exampleRoute('rte-4', 'vpc-b', '10.1.0.0/16', 'peer-b'),
      exampleRoute('rte-5', 'vbr-1', '10.1.0.0/16', 'peer-a'),
      exampleRoute('rte-6', 'vbr-1', '10.2.0.0/16', 'peer-b'),
      { id: 'rte-7', router: 'vbr-1', destination: '172.16.0.0/12', nextHop: { physicalConnection: 'pc-1' } },
      { id: 'rte-8', router: 'dc-1', destination: '10.0.0.0/8', nextHop: { ip: '10.100.0.1' } },
    ],
    intents,
  });
}
