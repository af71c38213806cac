import type { Translator } from '../../messages/translator.ts';
import { placeId } from '../../runbook/place.ts';
import { csvLine } from '../csv/csv-line.ts';
import { type RunbookDocument, runbookPage } from './runbook-page.ts';

/** A runbook as a table: a row for each step, then one for each test of the acceptance sheet; the headings are a contract and not translated. */
export function runbookCsv(document: RunbookDocument, speak: Translator): string {
  const page = runbookPage(document, speak);
  const steps = page.sections.flatMap(({ heading, steps: texts }) => texts.map((text) => ({ heading, text })));
  const all = (items: readonly string[]): string => items.join('; ');
  return [
    csvLine(columns),
    ...steps.map(({ heading, text }) => {
      const { step } = text;
      const listed = (items: typeof step.do): string => all(items.map(speak.text));
      return csvLine([
        String(text.number),
        text.handOff ?? '',
        heading,
        text.by,
        step.region ?? '',
        text.title,
        all(text.waitsFor),
        listed([...(step.mayBeDone ? [{ key: 'runbook:doc.mayBeDone' } as const] : []), ...step.do]),
        listed(step.verify),
        all([...step.undo.map(speak.text), ...(step.commands?.undo ?? [])]),
        text.where ?? '',
        all([...text.calls, ...(step.commands?.lines ?? [])]),
        all(step.inputs.map(({ place, value }) => `${placeId(place)}=${value ?? ''}`)),
        all(step.outputs.map(({ place, value }) => `${placeId(place)}=${value ?? ''}`)),
        text.isDone ? 'x' : '',
        '',
        step.id,
      ]);
    }),
    ...page.tests.map(({ test, by, text, expected, result }) =>
      csvLine([
        '',
        '',
        speak.t('runbook:doc.acceptance'),
        by,
        '',
        text,
        '',
        '',
        expected,
        '',
        '',
        '',
        '',
        '',
        '',
        result,
        test.id,
      ]),
    ),
  ].join('');
}

const columns = [
  'number',
  'handOff',
  'phase',
  'who',
  'region',
  'title',
  'after',
  'do',
  'verify',
  'undo',
  'where',
  'calls',
  'needs',
  'yields',
  'done',
  'result',
  'id',
] as const;
