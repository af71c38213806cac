import { guide } from '../../catalog/source.ts';
import { type IntentJudgment, judgeIntent, judgeIntents } from '../../network/intents.ts';
import { nameOf, type Network } from '../../network/network.ts';
import type { Trace } from '../../network/trace-types.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Intent } from '../../plan/rows.ts';
import { failedTests, testId } from '../../plan/test-result.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleInstance, exampleRoute, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { activePeering } from '../route/example-networks.ts';
import { type Decision, openPath } from '../decision.ts';
import { defineRule, type Found } from '../rule.ts';
import { admitsPing, bothRoutes, pingIntent, pingPlan } from './example-ping.ts';
import { anyTrafficTexts, intentParams } from './intent-words.ts';
import { delivered, mendReachable, mendUnreachable } from './mend-intent.ts';

interface Details {
  readonly intent: string;
  /** What contradicts the intent: the design, or a test of what was built. */
  readonly by: 'design' | 'test';
}

export const intentFails = defineRule<Details>({
  code: 'INTENT901',
  name: 'intent-fails',
  severity: 'error',
  fields: ['fields:expect'],
  sources: [guide(8)],
  texts: {
    en: {
      title: 'An intent does not hold',
      message: '{{contradiction}} {{first}}',
      two: '{{contradiction}} {{first}} {{second}}',
      several: '{{contradiction}} {{count}} things stand in the way, the first of them: {{first}} {{second}}',
      unreachable: '{{from}} is meant to reach {{to}} ({{protocol}}) and does not.',
      partial: '{{from}} is meant to reach {{to}} ({{protocol}}) and reaches only some of its addresses.',
      reached: '{{from}} is meant not to reach {{to}} ({{protocol}}), and yet packets get there and answers come back.',
      reachedPartly:
        '{{from}} is meant not to reach {{to}} ({{protocol}}), and yet some addresses get through to each other.',
      testFailed: '{{meant}} The acceptance test of it was entered as failed.',
      testFailedMeasured: '{{meant}} The acceptance test of it was entered as failed: {{measured}}.',
      meantReachable: '{{from}} is meant to reach {{to}} ({{protocol}}).',
      meantUnreachable: '{{from}} is meant not to reach {{to}} ({{protocol}}).',
      why: 'An intent is what the network is built for: both directions need routes over activated connections, and the security groups have to admit the traffic.',
      how: 'Follow the path between the two ends: everything in the way is listed there, each with its own fix. If the plan is right and the intent is not, change or remove the intent. Where a test failed that the design passes, what was built differs from the plan.',
      decideTest: 'Look at the test, and enter its result anew once it is passed',
      mendOne: '{{change}}',
      mend: 'Make all {{count}} changes that it needs',
      removeRule: 'Remove rule {{place}} of {{group}}, which admits it',
      removeRules: 'Remove the {{count}} rules that admit it',
      andRemoveRules: '{{change}}, and remove the rules that admit it',
      dropFromMember: 'Drop {{protocol}} from {{from}} in {{group}}, whose members reach each other without a rule',
      isolateMembers: 'Make {{group}} an enterprise group, whose members do not reach each other without a rule',
      ...anyTrafficTexts.en,
    },
    'zh-CN': {
      title: '连通意图未满足',
      message: '{{contradiction}}{{first}}',
      two: '{{contradiction}}{{first}}{{second}}',
      several: '{{contradiction}}共有 {{count}} 处阻碍，前两处为：{{first}}{{second}}',
      unreachable: '{{from}} 应当能够访问 {{to}}（{{protocol}}），实际不能。',
      partial: '{{from}} 应当能够访问 {{to}}（{{protocol}}），实际只能到达部分地址。',
      reached: '{{from}} 不应访问到 {{to}}（{{protocol}}），但报文能够到达，应答也能返回。',
      reachedPartly: '{{from}} 不应访问到 {{to}}（{{protocol}}），但部分地址之间可以互通。',
      testFailed: '{{meant}}其验收测试已录入为未通过。',
      testFailedMeasured: '{{meant}}其验收测试已录入为未通过：{{measured}}。',
      meantReachable: '{{from}} 应当能够访问 {{to}}（{{protocol}}）。',
      meantUnreachable: '{{from}} 不应访问到 {{to}}（{{protocol}}）。',
      why: '网络正是为连通意图而建：往返两个方向都需要经由已激活连接的路由，安全组也必须允许该流量。',
      how: '查看两端之间的路径：所有阻碍都列在其中，并附有各自的修复方法。如果规划无误而意图有误，请修改或删除该意图。如果设计满足而测试未通过，则实际建成的与规划不一致。',
      decideTest: '查看该测试，通过后重新录入结果',
      mendOne: '{{change}}',
      mend: '一并完成所需的 {{count}} 处修改',
      removeRule: '删除 {{group}} 中允许该流量的第 {{place}} 条规则',
      removeRules: '删除允许该流量的 {{count}} 条规则',
      andRemoveRules: '{{change}}，并删除允许该流量的规则',
      dropFromMember: '在 {{group}} 中拒绝来自 {{from}} 的{{protocol}}（组内成员无需规则即可互通）',
      isolateMembers: '将 {{group}} 改为企业安全组，其成员之间没有规则即不互通',
      ...anyTrafficTexts['zh-CN'],
    },
  },
  examples: {
    bad: [
      {
        shows: 'Two VPCs just drawn: no routes, a connection that is only planned, and nothing admitted',
        plan: () => pingPlan({ state: 'planned', rules: [] }, { routes: [] }),
      },
      {
        shows: 'A security group that does not admit the ping',
        plan: () => pingPlan({ state: 'activated', rules: [] }, { routes: bothRoutes }),
      },
      {
        shows: 'A VPC that reaches only one of two vSwitches, for a longer prefix leads elsewhere',
        plan: () =>
          pingPlan(
            { state: 'activated', rules: [admitsPing] },
            {
              vpcs: [
                exampleVpc('vpc-a', '192.168.0.0/16'),
                exampleVpc('vpc-b', '172.16.0.0/16'),
                exampleVpc('vpc-c', '10.0.0.0/16'),
              ],
              vSwitches: [
                exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24'),
                exampleVSwitch('vsw-b', 'vpc-b', '172.16.1.0/24'),
                exampleVSwitch('vsw-c', 'vpc-b', '172.16.2.0/24'),
              ],
              peerings: [activePeering('peer-1', 'vpc-a', 'vpc-b'), activePeering('peer-2', 'vpc-a', 'vpc-c')],
              routes: [...bothRoutes, exampleRoute('rte-3', 'vpc-a', '172.16.2.0/24', 'peer-2')],
              intents: [{ id: 'int-1', from: 'vsw-a', to: 'vpc-b', expect: 'reachable' }],
            },
          ),
      },
      {
        shows: 'A ping that arrives as designed, and whose acceptance test was entered as failed',
        plan: () => tested('failed: no reply'),
      },
      {
        shows: 'An instance that must not be reached, and a rule that admits it',
        plan: () =>
          pingPlan(
            { state: 'activated', rules: [admitsPing] },
            { routes: bothRoutes, intents: [pingIntent({ expect: 'unreachable' })] },
          ),
      },
      {
        shows: 'Two members of one normal group that are meant not to reach each other',
        plan: () => membersApart('normal'),
      },
    ],
    good: [
      {
        shows: 'Two members of one enterprise group that are meant not to reach each other',
        plan: () => membersApart('enterprise'),
      },
      {
        shows: 'A ping that arrives and is answered',
        plan: () => pingPlan({ state: 'activated', rules: [admitsPing] }, { routes: bothRoutes }),
      },
      { shows: 'A ping that arrives, and whose acceptance test was passed', plan: () => tested('passed') },
      {
        shows: 'An instance that must not be reached over TCP, where only pings are admitted',
        plan: () =>
          pingPlan(
            { state: 'activated', rules: [admitsPing] },
            { routes: bothRoutes, intents: [pingIntent({ protocol: 'tcp:443', expect: 'unreachable' })] },
          ),
      },
      {
        shows: 'An intent whose other end is not there (that is another fault)',
        plan: () => pingPlan({ state: 'planned', rules: [] }, { routes: [], intents: [pingIntent({ to: 'ecs-9' })] }),
      },
    ],
  },
  check(network, report) {
    const failed = failedTests(network.plan);
    for (const judgment of judgeIntents(network)) {
      const { intent, outcome, trace } = judgment;
      const measured = failed.get(testId(intent.id));
      if (measured !== undefined) report(testFailure(network, judgment, measured));
      if (outcome !== 'fails') continue;
      const contradiction = contradictionOf(network, intent, trace);
      const [first, second] = trace.blockers;
      const found = {
        subjects: [intent.id, intent.from, intent.to],
        details: { intent: intent.id, by: 'design' },
      } as const;
      if (intent.expect === 'unreachable' || first === undefined) report({ ...found, ...contradiction });
      else if (second === undefined)
        report({ ...found, params: { contradiction: told(contradiction), first: first.message } });
      else {
        const params = { contradiction: told(contradiction), first: first.message, second: second.message };
        const count = trace.blockers.length;
        report(
          count === 2 ? { ...found, text: 'two', params } : { ...found, text: 'several', params: { ...params, count } },
        );
      }
    }
  },
  fixes(network, { intent: id, by }) {
    const intent = network.plan.intents.find((row) => row.id === id);
    // What was built is not mended by a change to the plan.
    if (intent === undefined || by === 'test') return [];
    return intent.expect === 'reachable' ? mendReachable(network, intent) : mendUnreachable(network, intent);
  },
  decisions(network, { intent: id, by }) {
    const intent = network.plan.intents.find((row) => row.id === id);
    if (intent === undefined) return [];
    const groups = intent.expect === 'unreachable' ? groupsThatAdmit(network, intent) : groupsThatStop(network, intent);
    const test: Decision = { title: { key: 'INTENT901:decideTest' }, opens: { kind: 'test', test: testId(id) } };
    return [
      ...(by === 'test' ? [test] : []),
      openPath(network, intent),
      ...(by === 'test' ? [] : groups.map((group) => openGroup(network, group))),
    ];
  },
});

/** Groups that let an intent's packets in because both ends are members: whether they are to be, a person says. */
function groupsThatAdmit(network: Network, intent: Intent): string[] {
  return [...new Set(delivered(network, intent).flatMap(({ asMemberOf }) => asMemberOf ?? []))];
}

/** Groups with a rule that drops an intent's packets: which rule is wrong, a person says. */
function groupsThatStop(network: Network, intent: Intent): string[] {
  const trace = judgeIntent(network, intent)?.trace;
  const verdicts = trace?.forward.legs.flatMap(({ security }) => security) ?? [];
  return [...new Set(verdicts.flatMap(({ admitted, decidedBy }) => (admitted ? [] : (decidedBy?.group ?? []))))];
}

function openGroup(network: Network, group: string): Decision {
  const title = message('findings:decide.open', { name: nameOf(network, group) });
  return { title, opens: { kind: 'object', object: group } };
}

function testFailure(network: Network, { intent, trace }: IntentJudgment, measured: string): Found<Details> {
  const params = intentParams(network, 'INTENT901', intent, trace?.protocol);
  const key = intent.expect === 'reachable' ? 'INTENT901:meantReachable' : 'INTENT901:meantUnreachable';
  const meant: Message = { key, params };
  return {
    subjects: [intent.id],
    details: { intent: intent.id, by: 'test' },
    ...(measured === ''
      ? { text: 'testFailed', params: { meant } }
      : { text: 'testFailedMeasured', params: { meant, measured } }),
  };
}

interface Contradiction {
  readonly text: 'unreachable' | 'partial' | 'reached' | 'reachedPartly';
  readonly params: ReturnType<typeof intentParams>;
}

function contradictionOf(network: Network, intent: Intent, { verdict, protocol }: Trace): Contradiction {
  const params = intentParams(network, 'INTENT901', intent, protocol);
  if (intent.expect === 'unreachable') return { text: verdict === 'partial' ? 'reachedPartly' : 'reached', params };
  return { text: verdict === 'partial' ? 'partial' : 'unreachable', params };
}

function told({ text, params }: Contradiction): Message {
  return { key: `INTENT901:${text}`, params };
}

/** Two instances of one VPC in one security group without a rule. */
function membersApart(type: 'normal' | 'enterprise'): Plan {
  return examplePlan({
    vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
    vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24')],
    securityGroups: [{ id: 'sg-a', vpc: 'vpc-a', name: 'sg-a', type, rules: [] }],
    instances: [
      { ...exampleInstance('ecs-a', 'vsw-a', '192.168.1.10'), securityGroups: ['sg-a'] },
      { ...exampleInstance('ecs-b', 'vsw-a', '192.168.1.11'), securityGroups: ['sg-a'] },
    ],
    intents: [pingIntent({ expect: 'unreachable' })],
  });
}

/** A ping that arrives as designed, with what was entered of its test. */
function tested(result: string): Plan {
  return pingPlan(
    { state: 'activated', rules: [admitsPing] },
    { routes: bothRoutes, steps: [{ id: testId('int-1'), result }] },
  );
}
