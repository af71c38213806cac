import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { compile } from '../../shared/network/compile.ts';
import { findEndpoint } from '../../shared/network/endpoints.ts';
import type { Network } from '../../shared/network/network.ts';
import { trace } from '../../shared/network/trace.ts';
import type { Trace } from '../../shared/network/trace-types.ts';
import { traceMarkdown, tracePlainText } from '../../shared/paths/trace-text.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { casePlan } from '../support/cases.ts';

const english = createTranslator('en', ruleTexts);

function ping(plan: Plan, from: string, to: string): [Network, Trace] {
  const network = compile(plan, defaultRulePack, '2019-08-14');
  const [start, end] = [findEndpoint(network, from), findEndpoint(network, to)];
  if (!start.ok || !end.ok) throw new Error('no ends');
  return [network, trace(network, start.value, end.value, { protocol: { kind: 'icmp' } })];
}

describe('a trace in words', () => {
  it('is plain text: each direction hop by hop, then what is in the way', () => {
    expect(tracePlainText(...ping(casePlan('fault-one-way-route'), 'ecs-1', 'ecs-2'), english)).toBe(
      `ECS 1 to ECS 2, ICMP: not reachable
As designed

There: reachable
  From 192.168.1.10 to 172.16.1.10: delivered
  1. ECS 1, egress: admitted, no rule says otherwise
  2. VPC1: route entry 172.16.0.0/16 to Qingdao to Beijing
     Qingdao to Beijing: initiator activated, acceptor activated
  3. VPC2: 172.16.1.0/24 is its own
  4. ECS 2, ingress: admitted by rule 1 of group 2

The answer: not reachable
  From 172.16.1.10 to 192.168.1.10: dropped
  1. VPC2: no route

In the way
  1. ROUTE501 VPC2 has no route to 192.168.0.0/16; a route entry over Qingdao to Beijing is missing.
`,
    );
  });

  it('is Markdown', () => {
    expect(
      traceMarkdown(...ping(casePlan('section-10-shared-physical-connection'), 'host-1', 'ecs-b'), english),
    ).toMatch(
      /^## .+: reachable\n\nAs designed\n\n### There: reachable\n\nFrom 172\.16\.5\.5 to 192\.168\.1\.10: delivered\n\n1\. /,
    );
  });

  it('is Chinese for a Chinese reader', () => {
    const text = tracePlainText(
      ...ping(casePlan('section-08-just-drawn'), 'ecs-1', 'ecs-2'),
      createTranslator('zh-CN', ruleTexts),
    );
    expect(text).toMatch(/^ECS 1 到 ECS 2，ICMP：不可达\n/);
    expect(text).toContain('VPC1 没有到 172.16.0.0/16 的路由，缺少经由 Qingdao to Beijing 的路由条目。');
  });

  it('keeps its form whatever objects are called', () => {
    const named = (name: string): Plan => {
      const plan = casePlan('section-08-just-drawn');
      return { ...plan, vpcs: plan.vpcs.map((vpc) => ({ ...vpc, name })) };
    };
    const plain = (name: string): string => tracePlainText(...ping(named(name), 'ecs-1', 'ecs-2'), english);
    const markdown = (name: string): string => traceMarkdown(...ping(named(name), 'ecs-1', 'ecs-2'), english);
    const hostile = 'x\n\n# y\u001b[31m\u202e <b> [a](b) `c` *d* | {{router}}';
    expect(plain(hostile).split('\n')).toHaveLength(plain('x').split('\n').length);
    expect(markdown(hostile).split('\n')).toHaveLength(markdown('x').split('\n').length);
    for (const mark of ['\u001b', '\u202e']) expect(plain(hostile) + markdown(hostile)).not.toContain(mark);
    expect(markdown(hostile)).toContain('x \\# y \\[31m \\<b\\> \\[a\\](b) \\`c\\` \\*d\\* \\|');
  });
});
