import type { Analysis } from '../../../shared/analysis.ts';
import { judgeIntents } from '../../../shared/network/intents.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { Reachability } from '../../../shared/network/reach.ts';
import { failedTests, testId } from '../../../shared/plan/test-result.ts';
import type { View } from '../../../shared/network/view.ts';
import type { Intent } from '../../../shared/plan/rows.ts';

/** How an intent compares with what is. `dangling`: an end of it is not in the plan. */
export type IntentState = 'holds' | 'fails' | 'undetermined' | 'dangling';

export interface JudgedIntent {
  readonly intent: Intent;
  readonly state: IntentState;
  /** Whether its acceptance test was entered as failed. */
  readonly testFailed: boolean;
}

/**
 * Every intent of the plan with how it fares in a view, of the design as the findings say; one whose acceptance test was entered as failed is
 * contradicted in both.
 */
export function judgedIntents(analysis: Analysis, view: View): JudgedIntent[] {
  const { network } = analysis;
  const said = view === 'designed' ? saidByFindings(analysis) : judgedToday(network);
  const failed = failedTests(network.plan);
  return network.plan.intents.map((intent) => {
    const dangles = [intent.from, intent.to].some((id) => !network.objects.has(id));
    const testFailed = !dangles && failed.has(testId(intent.id));
    const state = testFailed ? 'fails' : (said.get(intent.id) ?? 'holds');
    return { intent, state: dangles ? 'dangling' : state, testFailed };
  });
}

function judgedToday(network: Network): ReadonlyMap<string, IntentState> {
  return new Map(judgeIntents(network, 'today').map(({ intent, outcome }) => [intent.id, outcome]));
}

function saidByFindings({ findings }: Analysis): ReadonlyMap<string, IntentState> {
  const said = new Map<string, IntentState>();
  for (const { rule, subjects } of findings) {
    const [intent] = subjects;
    if (intent === undefined) continue;
    if (rule === 'INTENT901') said.set(intent, 'fails');
    if (rule === 'INTENT902') said.set(intent, 'undetermined');
  }
  return said;
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
