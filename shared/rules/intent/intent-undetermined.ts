import { guide } from '../../catalog/source.ts';
import type { Message } from '../../messages/message.ts';
import { type IntentJudgment, judgeIntents } from '../../network/intents.ts';
import { protocolErrorMessage } from '../../network/protocol.ts';
import { examplePlan } from '../example-plan.ts';
import {
  exampleDataCenter,
  exampleHost,
  examplePhysicalConnection,
  exampleRoute,
  exampleVbr,
  exampleVpc,
} from '../example-rows.ts';
import { activePeering } from '../route/example-networks.ts';
import { defineRule } from '../rule.ts';
import { admitsPing, bothRoutes, pingIntent, pingPlan } from './example-ping.ts';
import { anyTrafficTexts, intentParams } from './intent-words.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Intent } from '../../plan/rows.ts';

export const intentUndetermined = defineRule<undefined>({
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
      ...anyTrafficTexts.en,
    },
    'zh-CN': {
      title: '无法判定连通意图是否满足',
      message: '无法判定 {{from}} 能否访问 {{to}}（{{protocol}}）。{{reason}}',
      unreadable: '无法判定 {{from}} 能否访问 {{to}}。{{reason}}',
      why: '指南没有说明，或规划提供的信息不足时，任何答案都只是猜测。',
      how: '请为两端填写地址，为意图填写 icmp 或 tcp:443 这样的协议，让每个网关地址只属于一个 VBR，并让需要互通的网络直接相连，而不是经由同一 VBR 的两条对等连接；或者在云上实测后删除该意图。',
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
        details: undefined,
      });
    }
  },
  fixes: () => [],
});

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
