import { instanceVpc } from '../../network/endpoints.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Instance } from '../../plan/rows.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleInstance, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

interface Details {
  readonly instance: string;
  readonly group: string;
}

export const foreignGroup = defineRule<Details>({
  code: 'SEC606',
  name: 'foreign-group',
  severity: 'error',
  fields: ['fields:securityGroups'],
  sources: [{ document: 'ecs-docs' }],
  texts: {
    en: {
      title: 'An instance carries a security group of another VPC',
      message: '{{instance}} is in {{vpc}} and carries the security group {{group}}, which belongs to {{groupVpc}}.',
      why: 'A security group holds instances of its own VPC alone; the cloud refuses any other, and its rules say nothing for it.',
      how: 'Take the group from the instance, and give it one of its own VPC with the same rules.',
      leave: 'Take {{group}} from {{instance}}',
      replace: 'Give {{instance}} the group {{own}} of its own VPC instead of {{group}}',
    },
    'zh-CN': {
      title: '实例加入了其他 VPC 的安全组',
      message: '{{instance}} 位于 {{vpc}}，却加入了属于 {{groupVpc}} 的安全组 {{group}}。',
      why: '安全组只能包含本 VPC 的实例；云平台会拒绝其他 VPC 的实例，其规则对该实例也不生效。',
      how: '请将实例移出该安全组，并加入本 VPC 中规则相同的安全组。',
      leave: '将 {{instance}} 移出 {{group}}',
      replace: '将 {{instance}} 的 {{group}} 换成本 VPC 的安全组 {{own}}',
    },
  },
  examples: {
    bad: [
      { shows: 'An instance in the group of another VPC alone', plan: () => carrying('sg-b') },
      { shows: 'An instance in a group of its own VPC and in one of another', plan: () => carrying('sg-a', 'sg-b') },
    ],
    good: [
      { shows: 'An instance in a group of its own VPC', plan: () => carrying('sg-a') },
      { shows: 'A group that is not there (that is another fault)', plan: () => carrying('sg-a', 'sg-9') },
    ],
  },
  check(network, report) {
    for (const vpc of network.vpcs.values()) {
      for (const { id, securityGroups = [] } of vpc.vSwitches.flatMap(({ instances }) => instances)) {
        for (const group of new Set(securityGroups)) {
          const groupVpc = vpcOfGroup(network, group);
          if (groupVpc === undefined || groupVpc === vpc.row.id) continue;
          report({
            subjects: [id, group],
            params: {
              instance: nameOf(network, id),
              vpc: nameOf(network, vpc.row.id),
              group: nameOf(network, group),
              groupVpc: nameOf(network, groupVpc),
            },
            details: { instance: id, group },
          });
        }
      }
    }
  },
  fixes(network, { instance: id, group }) {
    const object = network.objects.get(id);
    const instance = object?.table === 'instances' ? object.row : undefined;
    const vpc = instance && instanceVpc(network, instance);
    if (instance === undefined || vpc === undefined) return [];
    const rest = (instance.securityGroups ?? []).filter((other) => other !== group);
    const [own, ...others] = vpc.securityGroups.filter(({ id: candidate }) => !rest.includes(candidate));
    const instead =
      own === undefined || others.length > 0 ? [] : [fix(network, instance, group, [...rest, own.id], own.id)];
    return [...instead, fix(network, instance, group, rest)];
  },
});

/** The VPC of a group that is there; undefined where it hangs on nothing. */
function vpcOfGroup(network: Network, group: string): string | undefined {
  const object = network.objects.get(group);
  return object?.table === 'securityGroups' && network.vpcs.has(object.row.vpc) ? object.row.vpc : undefined;
}

function fix(network: Network, { id }: Instance, group: string, securityGroups: readonly string[], own?: string): Fix {
  const draft = startDraft(network.plan);
  draft.set('instances', id, { securityGroups });
  const params = { instance: nameOf(network, id), group: nameOf(network, group) };
  return {
    title:
      own === undefined
        ? { key: 'SEC606:leave', params }
        : { key: 'SEC606:replace', params: { ...params, own: nameOf(network, own) } },
    safe: false,
    patch: draft.patch(),
  };
}

function carrying(...securityGroups: readonly string[]) {
  return examplePlan({
    vpcs: [exampleVpc('vpc-a', '10.1.0.0/16'), exampleVpc('vpc-b', '10.2.0.0/16')],
    vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '10.1.1.0/24')],
    securityGroups: [
      { id: 'sg-a', vpc: 'vpc-a', name: 'sg-a', rules: [] },
      { id: 'sg-b', vpc: 'vpc-b', name: 'sg-b', rules: [] },
    ],
    instances: [{ ...exampleInstance('ecs-a', 'vsw-a', '10.1.1.10'), securityGroups }],
  });
}
