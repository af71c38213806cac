import type { Message } from '../../messages/message.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { portsOf, ruleFaults, type RuleFault } from '../../network/rule-faults.ts';
import { changeSecurityRule, removeSecurityRule } from '../../plan/edits/security-rules.ts';
import type { SecurityRule } from '../../plan/rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { peeredInstances, pingFrom } from './example-groups.ts';

interface Details {
  readonly group: string;
  /** The place of the rule in its group. */
  readonly at: number;
}

export const ruleInvalid = defineRule<Details>({
  code: 'SEC605',
  name: 'rule-invalid',
  severity: 'error',
  fields: ['fields:protocol', 'fields:ports', 'fields:priority'],
  ruleOf: ({ at }) => at,
  sources: [{ document: 'openapi-meta', at: 'AuthorizeSecurityGroup' }],
  texts: {
    en: {
      title: 'A security group rule that the cloud refuses',
      message: 'Rule {{number}} of {{group}}: {{faults}}.',
      protocol: '"{{protocol}}" is no protocol',
      portsOfRange: '"{{ports}}" is no port range such as 443/443, from 1 to 65535',
      portsOfAll: '{{protocol}} has no ports and takes -1/-1 alone, not "{{ports}}"',
      priority: 'the priority {{priority}} is no whole number from 1 to 100',
      source: 'it names nobody from whom or to whom the traffic goes',
      and: '{{first}}; {{second}}',
      why: 'The cloud refuses such a rule, so that it neither admits nor drops anything; no path counts on it and no export writes it.',
      how: 'Correct the rule, or remove it.',
      correct: 'In rule {{number}} of {{group}}, write {{values}}',
      remove: 'Remove rule {{number}} of {{group}}',
    },
    'zh-CN': {
      title: '云平台会拒绝的安全组规则',
      message: '{{group}} 的第 {{number}} 条规则有误：{{faults}}。',
      protocol: '“{{protocol}}”不是协议',
      portsOfRange: '“{{ports}}”不是 443/443 这样的端口范围（1 至 65535）',
      portsOfAll: '{{protocol}} 没有端口，只能填写 -1/-1，不能填写“{{ports}}”',
      priority: '优先级 {{priority}} 不是 1 至 100 的整数',
      source: '没有填写授权对象',
      and: '{{first}}；{{second}}',
      why: '云平台会拒绝这样的规则，因此它既不放行也不拦截任何流量；路径判断不计入它，导出也不会写出它。',
      how: '请更正或删除该规则。',
      correct: '将 {{group}} 第 {{number}} 条规则改为 {{values}}',
      remove: '删除 {{group}} 的第 {{number}} 条规则',
    },
  },
  examples: {
    bad: [
      { shows: 'One port instead of a range', plan: () => withRule({ protocol: 'tcp', ports: '443' }) },
      { shows: 'A range that is reversed', plan: () => withRule({ protocol: 'udp', ports: '600/500' }) },
      { shows: 'ICMP with type and code in the place of ports', plan: () => withRule({ ports: '8/0' }) },
      { shows: 'The priority 0, and a protocol that is none', plan: () => withRule({ protocol: 'ping', priority: 0 }) },
      {
        shows: 'A rule without a source',
        plan: () => peeredInstances({ a: [{ policy: 'accept', protocol: 'tcp', ports: '22/22', priority: 1 }] }),
      },
    ],
    good: [
      { shows: 'A port, a range, and every port', plan: () => withRule({ protocol: 'tcp', ports: '1/65535' }) },
      { shows: 'Every port of TCP as -1/-1, which is exported as 1/65535', plan: () => withRule({ protocol: 'tcp' }) },
      { shows: 'ICMP without ports, by the weakest priority', plan: () => withRule({ priority: 100 }) },
    ],
  },
  check(network, report) {
    for (const vpc of network.vpcs.values()) {
      for (const { id, rules } of vpc.securityGroups) {
        rules.forEach((rule, at) => {
          const faults = ruleFaults(rule).map((fault) => faultWords(rule, fault));
          const [first, ...others] = faults;
          if (first === undefined) return;
          report({
            subjects: [id],
            params: {
              number: at + 1,
              group: nameOf(network, id),
              faults: others.reduce(
                (one, second): Message => ({ key: 'SEC605:and', params: { first: one, second } }),
                first,
              ),
            },
            details: { group: id, at },
          });
        });
      }
    }
  },
  fixes(network, { group, at }) {
    const rule = ruleAt(network, group, at);
    if (rule === undefined) return [];
    const params = { number: at + 1, group: nameOf(network, group) };
    const remove: Fix = {
      title: { key: 'SEC605:remove', params },
      safe: false,
      patch: removeSecurityRule(network.plan, group, at),
    };
    const corrected = correctionOf(rule);
    if (corrected === undefined) return [remove];
    const { protocol, ports, priority } = corrected;
    const values = `${protocol} ${ports} ${priority}`;
    const patch = changeSecurityRule(network.plan, group, at, { ports, priority });
    return [{ title: { key: 'SEC605:correct', params: { ...params, values } }, safe: false, patch }, remove];
  },
});

function ruleAt({ objects }: Network, group: string, at: number): SecurityRule | undefined {
  const object = objects.get(group);
  return object?.table === 'securityGroups' ? object.row.rules[at] : undefined;
}

function faultWords({ protocol, ports, priority }: SecurityRule, fault: RuleFault): Message {
  switch (fault) {
    case 'protocol':
      return { key: 'SEC605:protocol', params: { protocol } };
    case 'ports':
      return isPortless(protocol)
        ? { key: 'SEC605:portsOfAll', params: { protocol, ports } }
        : { key: 'SEC605:portsOfRange', params: { ports } };
    case 'priority':
      return { key: 'SEC605:priority', params: { priority } };
    case 'source':
      return { key: 'SEC605:source' };
  }
}

/** What the rule most likely means; undefined where that is for a person to say. */
function correctionOf(rule: SecurityRule): SecurityRule | undefined {
  const text = rule.ports.trim().replaceAll(/\s*[-~:]\s*(?=\d)/gu, '/');
  const port = /^\d{1,5}$/u.test(text) ? `${text}/${text}` : text;
  const reversed = port.split('/').toReversed().join('/');
  const ports = isPortless(rule.protocol) ? '-1/-1' : [port, reversed].find((range) => portsOf(range) !== undefined);
  if (ports === undefined || !Number.isFinite(rule.priority)) return undefined;
  const priority = Math.min(100, Math.max(1, Math.round(rule.priority)));
  const corrected = { ...rule, ports, priority };
  return ruleFaults(corrected).length === 0 ? corrected : undefined;
}

function isPortless(protocol: string): boolean {
  return !['tcp', 'udp'].includes(protocol.toLowerCase());
}

function withRule(fields: Partial<SecurityRule>) {
  return peeredInstances({ a: [{ ...pingFrom({ cidr: '172.16.0.0/16' }), ...fields }] });
}
