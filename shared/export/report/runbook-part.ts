import { message } from '../../messages/message.ts';
import { runbookBody } from '../runbook/runbook-html.ts';
import type { RunbookPage } from '../runbook/runbook-page.ts';
import type { PlannedRunbook } from './planned-runbook.ts';
import { firstOf, type PartBody, type PartInput } from './report-part.ts';

/** Of steps, and of tests: far more than anybody carries out from one document. */
const mostSteps = 200;

/** How the plan is built, step by step, and the sheet by which it is accepted. */
export function runbookPart({ speak, options }: PartInput, { page }: PlannedRunbook): PartBody {
  const steps = firstOf(
    page.sections.flatMap((section) => section.steps),
    mostSteps,
    (counts) => message('report:runbook.cut', counts),
  );
  const tests = firstOf(page.tests, mostSteps, (counts) => message('report:runbook.cutTests', counts));
  // They are a part of the report themselves, or belong here.
  const asked = options.parts?.includes('openInputs') === false ? page.open : [];
  const open = firstOf(asked, mostSteps, (counts) => message('report:openInputs.cut', counts));
  const kept = new Set(steps.shown);
  const shown: RunbookPage = {
    ...page,
    sections: page.sections
      .map((section) => ({ ...section, steps: section.steps.filter((step) => kept.has(step)) }))
      .filter((section) => section.steps.length > 0),
    tests: tests.shown,
    open: open.shown,
  };
  return { blocks: [runbookBody(shown, speak, 3)], leftOut: [...steps.leftOut, ...tests.leftOut, ...open.leftOut] };
}
