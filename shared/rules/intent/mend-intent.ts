import type { Message } from '../../messages/message.ts';
import { compile } from '../../network/compile.ts';
import { judgeIntent, type IntentJudgment } from '../../network/intents.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { removeSecurityRule } from '../../plan/edits/security-rules.ts';
import { joinPatches, mustApply, type Patch } from '../../plan/patch.ts';
import type { Intent } from '../../plan/rows.ts';
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

/** Takes out the security rules that admit what must not arrive; none where it is not a rule that admits it. */
export function mendUnreachable(network: Network, intent: Intent): Fix[] {
  return untilItHolds(network, intent, (current, { trace }) => {
    const rule = trace.forward.legs
      .filter(({ outcome }) => outcome === 'delivered')
      .flatMap(({ security }) => security)
      .find(({ decidedBy }) => decidedBy?.rule.policy === 'accept')?.decidedBy;
    if (rule === undefined) return undefined;
    const params = { place: rule.at + 1, group: nameOf(current, rule.group) };
    return {
      title: { key: 'INTENT901:removeRule', params },
      safe: false,
      patch: removeSecurityRule(current.plan, rule.group, rule.at),
    };
  }).map(({ steps, patch }) => {
    const [only, ...others] = steps;
    const title: Message =
      only === undefined || others.length > 0
        ? { key: 'INTENT901:removeRules', params: { count: steps.length } }
        : only.title;
    return { title, safe: false, patch };
  });
}

type Judged = Extract<IntentJudgment, { readonly trace: object }>;

/** Applies one step after another until the intent holds; nothing where there is no next step before that. */
function untilItHolds(
  network: Network,
  intent: Intent,
  nextStep: (network: Network, judgment: Judged) => Fix | undefined,
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
