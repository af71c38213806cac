import { buildRunbook } from '../../runbook/plan-runbook.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import { type RunbookPage, runbookPage } from '../runbook/runbook-page.ts';
import type { PartInput } from './report-part.ts';

/** The way to build the plan, for the parts that speak of it. */
export interface PlannedRunbook {
  readonly runbook: Runbook;
  readonly page: RunbookPage;
}

export function plannedRunbook({ analysis: { network }, speak }: PartInput): PlannedRunbook {
  const runbook = buildRunbook(network);
  return { runbook, page: runbookPage({ runbook, plan: network.plan, network }, speak) };
}
