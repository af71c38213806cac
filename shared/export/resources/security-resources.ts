import { message } from '../../messages/message.ts';
import type { SecurityGroup, SecurityRule } from '../../plan/rows.ts';
import { labelOf, type Making } from './making.ts';
import { words } from './keys.ts';
import type { SecurityGroupResource, SecurityRuleResource } from './resource.ts';
import { presenceWithin, type Routers } from './router-resources.ts';
import { ruleShape } from './security-rule-shape.ts';

export interface SecurityResources {
  readonly groups: readonly SecurityGroupResource[];
  readonly rules: readonly SecurityRuleResource[];
}

/** Security groups, and their rules once each, however often a group repeats one. */
export function securityResources(making: Making, { byId: routers }: Routers): SecurityResources {
  const made = making.network.plan.securityGroups.flatMap((row) => {
    const vpc = routers.get(row.vpc);
    if (vpc?.kind !== 'vpc') return [];
    const key = making.keys.ofId(row.id);
    const group = labelOf(row);
    const resource: SecurityGroupResource = {
      kind: 'securityGroup',
      key,
      place: vpc.place,
      ...making.named(`securityGroup ${vpc.key}`, row),
      presence: presenceWithin(vpc, () =>
        making.input(`${key}_id`, message('code:input.securityGroup', { group, vpc: vpc.name }), {
          mayBeEmpty: true,
        }),
      ),
      vpc,
    };
    return [{ row, resource }];
  });
  const byId = new Map(made.map(({ row, resource }) => [row.id, resource]));
  const rules = made.flatMap(({ row, resource }) => rulesOf(making, row, resource, byId));
  return { groups: made.map(({ resource }) => resource), rules };
}

function rulesOf(
  making: Making,
  { rules }: SecurityGroup,
  group: SecurityGroupResource,
  groups: ReadonlyMap<string, SecurityGroupResource>,
): SecurityRuleResource[] {
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    const shape = ruleShape(rule);
    if (!shape.ok)
      throw new Error(`A rule of group "${group.key}" can't be written: codeBlockers should have stopped the export`);
    const { direction, policy, protocol, ports, priority } = shape.value;
    const peer = peerOf(rule, groups);
    const peerText = 'cidr' in peer ? peer.cidr : peer.group.key;
    const text = [direction, policy, protocol, ports, priority, peerText].join(' ');
    if (seen.has(text)) return [];
    seen.add(text);
    const key = making.keys.derived(`${group.key}_${words(text.replace('-1/-1', 'all'))}`);
    return [{ kind: 'securityRule', key, place: group.place, group, ...shape.value, peer }];
  });
}

/** The block wins where a rule gives both (AuthorizeSecurityGroup); a rule that names nobody is about everybody. */
function peerOf(
  { source }: SecurityRule,
  groups: ReadonlyMap<string, SecurityGroupResource>,
): SecurityRuleResource['peer'] {
  if (source?.cidr !== undefined) return { cidr: source.cidr };
  const group = source?.securityGroup === undefined ? undefined : groups.get(source.securityGroup);
  if (group !== undefined) return { group };
  if (source?.securityGroup !== undefined)
    throw new Error(`No group "${source.securityGroup}": FILE001 should have stopped the export`);
  return { cidr: '0.0.0.0/0' };
}
