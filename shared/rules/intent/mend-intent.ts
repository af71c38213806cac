import type { Message } from '../../messages/message.ts';
import { formatCidr } from '../../net/cidr.ts';
import { rangeToCidrs } from '../../net/cidr-set.ts';
import { compile } from '../../network/compile.ts';
import { judgeIntent, type IntentJudgment } from '../../network/intents.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { protocolName } from '../../network/security-blocker.ts';
import type { SecurityVerdict, Trace } from '../../network/trace-types.ts';
import { sameValue, startDraft } from '../../plan/draft.ts';
import { addSecurityRule, removeSecurityRule } from '../../plan/edits/security-rules.ts';
import { joinPatches, mustApply, type Patch } from '../../plan/patch.ts';
import type { Intent, SecurityRule } from '../../plan/rows.ts';
import { blockerFixes } from '../blocker-fixes.ts';
import type { Fix } from '../finding.ts';

/** More than any path has things in its way; a plan that needs more rounds has fixes that undo each other. */
const mostRounds = 40;

/** Everything that an intent to be reached lacks, as one change; none where it would not hold even then. */
export function mendReachable(network: Network, intent: Intent): Fix[] {
  return untilItHolds(network, intent, (current, { trace }) => {
    const [fix] = trace.blockers.flatMap((blocker) => blockerFixes(current, blocker).slice(0, 1));
    return fix;
  }).map(({ steps, patch }) => {
    const [only, ...others] = steps;
    const title: Message =
      only === undefined || others.length > 0
        ? { key: 'INTENT901:mend', params: { count: steps.length } }
        : { key: 'INTENT901:mendOne', params: { change: only.title } };
    return { title, safe: false, patch };
  });
}

/**
 * Takes out the security rules that admit what must not arrive; where a basic group lets its members reach each other without a rule, one that drops
 * it is added, or members stop to reach each other. None where the routes alone let it through, or where it never leaves the instance.
 */
export function mendUnreachable(network: Network, intent: Intent): Fix[] {
  if (intent.from === intent.to) return [];
  const [dropped, isolated] = [dropFromMember, isolateMembers].map((step) => mendedBy(network, intent, step));
  // Where no members are concerned, both are the same.
  return [...(dropped ?? []), ...(isolated ?? []).filter(({ patch }) => !sameValue(patch, dropped?.[0]?.patch))];
}

/** What is in the way of an intent to be kept apart is taken away one after another: rules first, then what needs no rule. */
function mendedBy(network: Network, intent: Intent, withoutRule: NextStep): Fix[] {
  return untilItHolds(
    network,
    intent,
    (current, judged) => removeRule(current, judged) ?? withoutRule(current, judged),
  ).map(({ steps, patch }) => ({ title: titleOf(steps), safe: false, patch }));
}

function titleOf(steps: readonly Fix[]): Message {
  const params = { count: steps.length };
  const [besides, ...more] = steps.filter(({ title }) => title.key !== 'INTENT901:removeRule');
  const [only, ...others] = steps;
  if (only !== undefined && others.length === 0) return only.title;
  if (besides === undefined) return { key: 'INTENT901:removeRules', params };
  return more.length === 0
    ? { key: 'INTENT901:andRemoveRules', params: { change: besides.title } }
    : { key: 'INTENT901:mend', params };
}

function removeRule(network: Network, { trace }: Judged): Fix | undefined {
  const rule = deliveredIn(trace).find(({ decidedBy }) => decidedBy?.rule.policy === 'accept')?.decidedBy;
  if (rule === undefined) return undefined;
  const params = { place: rule.at + 1, group: nameOf(network, rule.group) };
  return {
    title: { key: 'INTENT901:removeRule', params },
    safe: false,
    patch: removeSecurityRule(network.plan, rule.group, rule.at),
  };
}

/** At one priority a rule that drops wins over one that accepts, and any rule over what members may do without one. */
function dropFromMember(network: Network, { intent, trace }: Judged): Fix | undefined {
  const { protocol } = trace;
  for (const { outcome, sources, security } of trace.forward.legs) {
    const group = outcome === 'delivered' ? security.find(({ asMemberOf }) => asMemberOf !== undefined) : undefined;
    const [source] = sources.flatMap(({ first, last }) => rangeToCidrs(first, last));
    if (group?.asMemberOf === undefined || source === undefined) continue;
    const params = {
      protocol: protocol === undefined ? ({ key: 'INTENT901:anyTraffic' } as const) : protocolName(protocol),
      from: nameOf(network, intent.from),
      group: nameOf(network, group.asMemberOf),
    };
    const rule: SecurityRule = {
      direction: 'ingress',
      policy: 'drop',
      protocol: protocol?.kind ?? 'all',
      ports: protocol === undefined || protocol.kind === 'icmp' ? '-1/-1' : `${protocol.port}/${protocol.port}`,
      priority: 1,
      source: { cidr: formatCidr(source) },
    };
    return {
      title: { key: 'INTENT901:dropFromMember', params },
      safe: false,
      patch: addSecurityRule(network.plan, group.asMemberOf, rule),
    };
  }
  return undefined;
}

/** Members of an enterprise group reach each other by its rules alone (domain guide, section 5). */
function isolateMembers(network: Network, { trace }: Judged): Fix | undefined {
  const group = deliveredIn(trace).find(({ asMemberOf }) => asMemberOf !== undefined)?.asMemberOf;
  if (group === undefined) return undefined;
  const draft = startDraft(network.plan);
  draft.set('securityGroups', group, { type: 'enterprise' });
  return {
    title: { key: 'INTENT901:isolateMembers', params: { group: nameOf(network, group) } },
    safe: false,
    patch: draft.patch(),
  };
}

/** What the security groups say of the packets of an intent that arrive. */
export function delivered(network: Network, intent: Intent): readonly SecurityVerdict[] {
  const trace = judgeIntent(network, intent)?.trace;
  return trace === undefined ? [] : deliveredIn(trace);
}

function deliveredIn({ forward }: Trace): readonly SecurityVerdict[] {
  return forward.legs.filter(({ outcome }) => outcome === 'delivered').flatMap(({ security }) => security);
}

type Judged = Extract<IntentJudgment, { readonly trace: object }>;

type NextStep = (network: Network, judged: Judged) => Fix | undefined;

/** Applies one step after another until the intent holds; nothing where there is no next step before that. */
function untilItHolds(
  network: Network,
  intent: Intent,
  nextStep: NextStep,
): { readonly steps: readonly Fix[]; readonly patch: Patch }[] {
  const steps: Fix[] = [];
  let current = network;
  while (steps.length <= mostRounds) {
    const judgment = judgeIntent(current, intent);
    if (judgment?.outcome === 'holds') {
      return steps.length === 0 ? [] : [{ steps, patch: joinPatches(steps.map(({ patch }) => patch)) }];
    }
    const step = judgment?.trace === undefined ? undefined : nextStep(current, judgment);
    if (step === undefined) return [];
    steps.push(step);
    current = compile(mustApply(current.plan, step.patch), network.pack, network.asOf);
  }
  return [];
}
