import { planText } from '../../shared/plan/canonical.ts';
import { replayJournal } from '../../shared/plan/journal-changes.ts';
import { parsePlan } from '../../shared/plan/parse.ts';

/** What the page asks for: the text of the plan that steps lead to. */
export interface JournalTextRequest {
  readonly text: string;
  readonly steps: readonly string[];
}

// Of a large plan this takes a second, in which the page has other things to do.
self.onmessage = ({ data }: MessageEvent<JournalTextRequest>) => {
  const parsed = parsePlan(data.text);
  if (!parsed.ok) throw new Error(`the text of the journal is no plan: ${parsed.error.code}`);
  const { plan, taken } = replayJournal(parsed.value, data.steps);
  if (taken < data.steps.length) throw new Error(`step ${taken + 1} of the journal does not fit`);
  self.postMessage(planText(plan));
};
