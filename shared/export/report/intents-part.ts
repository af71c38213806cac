import { judgmentTables } from '../csv/judgments.ts';
import { paragraph, ruledTable } from '../print/markup.ts';
import { tableOf } from './inventory-part.ts';
import type { PartBody, PartInput } from './report-part.ts';

/** What the plan is meant to do, and whether it does. */
export function intentsPart({ analysis, speak }: PartInput): PartBody {
  const table = judgmentTables.find(({ file }) => file === 'intents');
  if (table === undefined) throw new Error('the inventory has no intents');
  const { columns, rows, leftOut } = tableOf(table, analysis, speak);
  return {
    blocks:
      rows.length === 0
        ? [paragraph(speak.t('report:intents.none'), { class: 'quiet' })]
        : [paragraph(speak.t('trace:view.designed')), ruledTable(columns, rows)],
    leftOut,
  };
}
