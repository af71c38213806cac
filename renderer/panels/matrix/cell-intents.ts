import type { Analysis } from '../../../shared/analysis.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { Reachability } from '../../../shared/network/reach.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Intent } from '../../../shared/plan/rows.ts';
import { intentsThatFailed } from '../../../shared/runbook/failed-tests.ts';

/** How an intent compares with what is. `dangling`: an end of it is not in the plan. */
export type IntentState = 'holds' | 'fails' | 'undetermined' | 'dangling';

export interface JudgedIntent {
  readonly intent: Intent;
  readonly state: IntentState;
  /** Whether its acceptance test was entered as failed. */
  readonly testFailed: boolean;
}

/**
 * Every intent of the plan with how it fares, as the findings say, and as its acceptance test came out: one that failed
 * contradicts it. `plan` holds the results as they are now, for entering one makes no new analysis.
 */
export function judgedIntents({ network, findings }: Analysis, plan: Plan): JudgedIntent[] {
  const said = new Map<string, IntentState>();
  for (const { rule, subjects } of findings) {
    const [intent] = subjects;
    if (intent === undefined) continue;
    if (rule === 'INTENT901') said.set(intent, 'fails');
    if (rule === 'INTENT902') said.set(intent, 'undetermined');
  }
  const failed = intentsThatFailed(plan);
  return network.plan.intents.map((intent) => {
    const dangles = [intent.from, intent.to].some((id) => !network.objects.has(id));
    const testFailed = failed.has(intent.id) && !dangles;
    const state = testFailed ? 'fails' : (said.get(intent.id) ?? 'holds');
    return { intent, state: dangles ? 'dangling' : state, testFailed };
  });
}

/** The worst intent of each cell, by `cellKey`; what is meant for an instance or a host stands in the cell of its network. */
export function intentsByCell(
  reachability: Reachability,
  judged: readonly JudgedIntent[],
): ReadonlyMap<string, IntentState> {
  const cells = new Map<string, IntentState>();
  for (const { intent, state } of judged) {
    if (state === 'dangling') continue;
    for (const from of placesOf(reachability, intent.from))
      for (const to of placesOf(reachability, intent.to)) {
        const key = cellKey(from, to);
        const known = cells.get(key);
        if (known === undefined || weight[state] > weight[known]) cells.set(key, state);
      }
  }
  return cells;
}

export function cellKey(from: number, to: number): string {
  return `${from} ${to}`;
}

const weight: Readonly<Record<IntentState, number>> = { dangling: 0, holds: 1, undetermined: 2, fails: 3 };

/** The endpoints that an end of an intent is part of; a VPC with vSwitches is all of them. */
function placesOf({ network, indexOf, endpoints }: Reachability, id: string): number[] {
  const own = indexOf(id) ?? indexOf(networkOf(network, id) ?? '');
  if (own !== undefined) return [own];
  return endpoints.flatMap(({ router }, at) => (router === id ? [at] : []));
}

function networkOf(network: Network, id: string): string | undefined {
  const object = network.objects.get(id);
  if (object?.table === 'instances') return object.row.vSwitch;
  return object?.table === 'hosts' ? object.row.dataCenter : undefined;
}
