import { message } from '../../messages/message.ts';
import { runbookInputs } from '../../runbook/open-inputs.ts';
import { priceInputs } from '../../runbook/price-inputs.ts';
import { answererName } from '../runbook/open-inputs-csv.ts';
import { paragraph, ruledTable } from '../print/markup.ts';
import type { PlannedRunbook } from './planned-runbook.ts';
import { firstOf, type PartBody, type PartInput } from './report-part.ts';

const mostInputs = 300;

/** What nobody has told the plan yet, who has to, and in which steps of the runbook it is needed. */
export function openInputsPart(
  { analysis: { network }, options, speak }: PartInput,
  { runbook, page }: PlannedRunbook,
): PartBody {
  const needed = new Map(page.open.map(({ id, steps }) => [id, steps.join(', ')]));
  // Where there is no quote nothing is said of prices, which may be what a customer is not to see.
  const prices = options.parts?.includes('quote') === false ? [] : priceInputs(network, network.asOf);
  const asked = runbookInputs(network, runbook, prices);
  const rows = asked.map(({ id, label, askedOf, hint }) => [
    speak.text(label),
    answererName(network, askedOf, speak),
    speak.text(hint),
    needed.get(id) ?? '',
  ]);
  const { shown, leftOut } = firstOf(rows, mostInputs, (counts) => message('report:openInputs.cut', counts));
  const table = ruledTable(
    [
      speak.t('report:openInputs.question'),
      speak.t('report:openInputs.asked'),
      speak.t('report:openInputs.hint'),
      speak.t('report:openInputs.steps'),
    ],
    shown,
  );
  return { blocks: [table === '' ? paragraph(speak.t('openInputs:none'), { class: 'quiet' }) : table], leftOut };
}
