import { message } from '../../messages/message.ts';
import { openInputs } from '../../runbook/open-inputs.ts';
import { answererName } from '../runbook/open-inputs-csv.ts';
import type { RunbookPage } from '../runbook/runbook-page.ts';
import { paragraph, ruledTable } from '../print/markup.ts';
import { firstOf, type PartBody, type PartInput } from './report-part.ts';

const mostInputs = 300;

/** What nobody has told the plan yet, who has to, and in which steps of the runbook it is needed. */
export function openInputsPart({ analysis: { network }, speak }: PartInput, { open }: RunbookPage): PartBody {
  const needed = new Map(open.map((line) => [line.id, line]));
  const asked = openInputs(network);
  const known = new Set(asked.map(({ id }) => id));
  const rows = [
    ...asked.map(({ id, label, askedOf, hint }) => [
      speak.text(label),
      answererName(network, askedOf, speak),
      speak.text(hint),
      needed.get(id)?.steps.join(', ') ?? '',
    ]),
    // What a step needs although the plan by itself does not ask for it.
    ...open
      .filter(({ id }) => !known.has(id))
      .map(({ label, askedOf, steps }) => [label, askedOf, '', steps.join(', ')]),
  ];
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
