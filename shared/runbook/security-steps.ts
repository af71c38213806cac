import { message, type Message } from '../messages/message.ts';
import { nameOf, type Network, type VpcNode } from '../network/network.ts';
import { sameValue } from '../plan/draft.ts';
import type { SecurityGroup, SecurityRule } from '../plan/rows.ts';
import { type ApiCall, apiCall, fromPlace } from './api-call.ts';
import { atGroups } from './console.ts';
import { groupPlace } from './network-steps.ts';
import { accountParty } from './party.ts';
import { type Place, placeId, type PlannedValue } from './place.ts';
import type { Site } from './site.ts';
import { stepId } from '../plan/step-id.ts';

/** Steps that let the traffic in, after the routes (guide, sections 8 and 9), and that take back what is no longer admitted. */
export function planSecurity(site: Site): void {
  for (const vpc of site.after.vpcs.values()) {
    const routes = (site.after.routes.get(vpc.row.id) ?? []).map(({ row }) => stepId('route', row.id));
    for (const group of vpc.securityGroups) {
      const before = groupBefore(site, group.id)?.rules ?? [];
      const [added, dropped] = [without(group.rules, before), without(before, group.rules)];
      const presence = site.presence(group.id);
      // In a group of which nothing tells whether it is there, nothing tells of its rules either.
      changeRules(site, {
        vpc,
        group,
        rules: added,
        way: 'authorize',
        after: routes,
        mayBeDone: presence === 'unsure',
      });
      const gone = (site.before.routes.get(vpc.row.id) ?? []).filter(({ row }) => site.goes(row.id));
      changeRules(site, {
        vpc,
        group,
        rules: dropped,
        way: 'revoke',
        after: [stepId('authorize', group.id), ...gone.map(({ row }) => stepId('remove-route', row.id))],
        mayBeDone: false,
      });
    }
  }
}

/** What a rule without a source admits. */
const anybody = '0.0.0.0/0';

interface RuleChange {
  readonly vpc: VpcNode;
  readonly group: SecurityGroup;
  readonly rules: readonly SecurityRule[];
  readonly way: 'authorize' | 'revoke';
  readonly after: readonly string[];
  readonly mayBeDone: boolean;
}

function changeRules(site: Site, { vpc, group, rules, way, after, mayBeDone }: RuleChange): void {
  if (rules.length === 0) return;
  const network = way === 'authorize' ? site.after : site.before;
  const made = rules.map((rule) => ruleCall(site, network, vpc, group, rule, way));
  const texts = rules.map((rule) => ruleText(site, network, vpc, rule));
  site.add({
    id: stepId(way, group.id),
    kind: way,
    phase: way === 'authorize' ? 'security' : 'removal',
    by: accountParty(vpc.row.account),
    region: vpc.row.region,
    subjects: [group.id, vpc.row.id],
    after: [
      ...after,
      stepId('create', group.id),
      ...rules.flatMap(({ source }) =>
        way === 'authorize' && source?.securityGroup !== undefined ? [stepId('create', source.securityGroup)] : [],
      ),
    ],
    title: message(`runbook:${way}.title`, { group: nameOf(site.after, group.id), count: rules.length }),
    do: [...(way === 'authorize' ? formTexts(site, vpc, group) : [message('runbook:revoke.do')]), ...texts],
    verify: [message(`runbook:${way}.verify`)],
    undo: [message(`runbook:${way}.undo`)],
    where: atGroups,
    calls: made.map(({ call }) => call),
    inputs: distinct(made.flatMap(({ inputs }) => inputs)),
    mayBeDone,
  });
}

/** The way to the form for new rules (guide, section 9, step 6), and whose group it is: people know the instance, the form asks for the group. */
function formTexts(site: Site, vpc: VpcNode, group: SecurityGroup): Message[] {
  const known = (id: string, place: Place) => ({
    name: nameOf(site.after, id),
    id: site.value(place).value ?? message('runbook:unknown'),
  });
  const { name, id } = known(group.id, groupPlace(group.id));
  const instances = vpc.vSwitches
    .flatMap((vSwitch) => vSwitch.instances)
    .filter(({ securityGroups }) => securityGroups?.includes(group.id));
  return [
    message('runbook:authorize.do', { group: name, id }),
    ...instances.map((instance) =>
      message(
        'runbook:authorize.instance',
        known(instance.id, { table: 'instances', id: instance.id, field: 'cloudId' }),
      ),
    ),
  ];
}

/** One rule per call: the command line does not take the list that the API does. */
function ruleCall(
  site: Site,
  network: Network,
  vpc: VpcNode,
  group: SecurityGroup,
  rule: SecurityRule,
  way: 'authorize' | 'revoke',
): { readonly call: ApiCall; readonly inputs: readonly PlannedValue[] } {
  const isEgress = rule.direction === 'egress';
  const far = isEgress ? 'Dest' : 'Source';
  const { cidr, securityGroup } = rule.source ?? {};
  const foreign = foreignOwner(network, vpc, rule);
  const owner = foreign === undefined ? undefined : site.value({ table: 'accounts', id: foreign, field: 'uid' });
  const groupId = (id: string): PlannedValue => (way === 'authorize' ? site.value : site.oldValue)(groupPlace(id));
  // Given both, the API takes the block (AuthorizeSecurityGroup).
  const named = cidr === undefined && securityGroup !== undefined ? groupId(securityGroup) : undefined;
  const own = groupId(group.id);
  return {
    call: apiCall('ecs', `${way === 'authorize' ? 'Authorize' : 'Revoke'}SecurityGroup${isEgress ? 'Egress' : ''}`, {
      RegionId: vpc.row.region,
      SecurityGroupId: fromPlace(own),
      IpProtocol: rule.protocol,
      PortRange: rule.ports,
      Policy: rule.policy,
      Priority: rule.priority,
      NicType: 'intranet',
      [`${far}CidrIp`]: cidr ?? (named === undefined ? anybody : undefined),
      [`${far}GroupId`]: named && fromPlace(named),
      [`${far}GroupOwnerId`]: owner && fromPlace(owner),
    }),
    // The own group is found in the own console; of another account's group somebody has to tell.
    inputs: foreign === undefined ? [] : [named, owner].filter((value) => value !== undefined),
  };
}

/** The account that a named group belongs to, where it is not the VPC's own. */
function foreignOwner(network: Network, vpc: VpcNode, { source }: SecurityRule): string | undefined {
  if (source?.securityGroup === undefined || source.cidr !== undefined) return undefined;
  const group = network.objects.get(source.securityGroup);
  const owner =
    source.account ?? (group?.table === 'securityGroups' ? network.vpcs.get(group.row.vpc)?.row.account : undefined);
  return owner === undefined || owner === vpc.row.account || network.objects.get(owner)?.table !== 'accounts'
    ? undefined
    : owner;
}

/** A rule in the words of the console's form; across accounts with what section 9, step 6, has one enter for the other account. */
function ruleText(site: Site, network: Network, vpc: VpcNode, rule: SecurityRule): Message {
  const { direction = 'ingress', policy, protocol, ports, priority } = rule;
  return message(`runbook:rule.${direction}.${policy}`, {
    protocol,
    ports,
    priority,
    far: farText(site, network, vpc, rule),
  });
}

function farText(site: Site, network: Network, vpc: VpcNode, rule: SecurityRule): Message {
  const { cidr, securityGroup } = rule.source ?? {};
  if (cidr !== undefined || securityGroup === undefined)
    return message('runbook:rule.block', { cidr: cidr ?? anybody });
  const unknown = message('runbook:unknown');
  const names = { group: nameOf(network, securityGroup), id: site.value(groupPlace(securityGroup)).value ?? unknown };
  const foreign = foreignOwner(network, vpc, rule);
  if (foreign === undefined) return message('runbook:rule.group', names);
  const uid = site.value({ table: 'accounts', id: foreign, field: 'uid' }).value ?? unknown;
  return message('runbook:rule.foreignGroup', { ...names, account: nameOf(network, foreign), uid });
}

/** The group as it is, where it is the same one. */
function groupBefore(site: Site, id: string): SecurityGroup | undefined {
  const before = site.before.objects.get(id);
  return before?.table === 'securityGroups' && !site.isReplaced(id) ? before.row : undefined;
}

/** Each value once: two rules name one group, and every rule the own one. */
function distinct(values: readonly PlannedValue[]): PlannedValue[] {
  return [...new Map(values.map((value) => [placeId(value.place), value])).values()];
}

/** The rules of a list that another one lacks; of equal rules as many as are more. */
function without(rules: readonly SecurityRule[], others: readonly SecurityRule[]): SecurityRule[] {
  const left = [...others];
  return rules.filter((rule) => {
    const at = left.findIndex((other) => sameValue(other, rule));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
