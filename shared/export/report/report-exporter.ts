import { type Message, message } from '../../messages/message.ts';
import { element } from '../diagram/xml.ts';
import type { Exporter } from '../exporter.ts';
import { bullets, heading, onLines, paragraph } from '../print/markup.ts';
import { printedDocument } from '../print/printed-document.ts';
import { contents, cover, titleOf } from './cover.ts';
import { diagramPart } from './diagram-part.ts';
import { findingsPart } from './findings-part.ts';
import { intentsPart } from './intents-part.ts';
import { inventoryPart } from './inventory-part.ts';
import { matrixPart } from './matrix-part.ts';
import { openInputsPart } from './open-inputs-part.ts';
import { type PlannedRunbook, plannedRunbook } from './planned-runbook.ts';
import { quotePart } from './quote-part.ts';
import { type ReportOptions, type ReportPart, reportParts } from './report-options.ts';
import type { PartBody, PartInput } from './report-part.ts';
import { reportStyle } from './report-style.ts';
import { runbookPart } from './runbook-part.ts';

const writers: Readonly<Record<ReportPart, (input: PartInput, planned: () => PlannedRunbook) => PartBody>> = {
  diagram: diagramPart,
  inventory: inventoryPart,
  findings: findingsPart,
  matrix: matrixPart,
  intents: intentsPart,
  quote: quotePart,
  runbook: (input, planned) => runbookPart(input, planned()),
  openInputs: (input, planned) => openInputsPart(input, planned()),
};

/** `report.html`: everything that there is to say about a plan, as one document to be printed. A plan that is wrong or empty has one too. */
export const reportExporter: Exporter<ReportOptions> = {
  *run(given, options) {
    const { analysis, speak } = given;
    const { paper = 'a4', fontFaces = '' } = options;
    const parts = reportParts.filter((part) => options.parts?.includes(part) ?? true);
    const input = { ...given, options };
    let runbook: PlannedRunbook | undefined;
    const planned = (): PlannedRunbook => (runbook ??= plannedRunbook(input));
    const written: { readonly part: ReportPart; readonly body: PartBody }[] = [];
    for (const part of parts) {
      yield written.length / (parts.length + 1);
      written.push({ part, body: writers[part](input, planned) });
    }
    yield parts.length / (parts.length + 1);
    const remarks = leftOut(written, parts, speak.t);
    const titles = written.map(({ part }) => ({ id: `part-${part}`, title: speak.t(`report:part.${part}`) }));
    const last = { id: 'part-leftOut', title: speak.t('report:part.leftOut') };
    const content = printedDocument({
      title: `${titleOf(options, analysis.network.plan.name)} – ${speak.t('report:title')}`,
      language: speak.language,
      look: 'report',
      style: reportStyle(paper, fontFaces),
      body: [
        cover(analysis, options, parts, speak),
        contents([...titles, last], speak),
        ...written.map(({ part, body }) => sectionOf(part, body, input)),
        element(
          'section',
          { class: 'part leftOut', id: last.id },
          ...onLines([
            heading(2, last.title),
            remarks.length === 0 ? paragraph(speak.t('report:leftOut.nothing')) : bullets(remarks.map(speak.text)),
          ]),
        ),
      ],
    });
    yield 1;
    return { kind: 'files', files: [{ path: 'report.html', content }], remarks };
  },
};

function sectionOf(
  part: ReportPart,
  { blocks, leftOut: missing = [], isWide = false }: PartBody,
  { speak }: PartInput,
): string {
  return element(
    'section',
    { class: `part ${part}${isWide ? ' wide' : ''}`, id: `part-${part}` },
    ...onLines([
      heading(2, speak.t(`report:part.${part}`)),
      ...missing.map((one) => paragraph(speak.text(one), { class: 'left-out' })),
      ...blocks,
    ]),
  );
}

/** What was not asked for, and what was too much for paper. */
function leftOut(
  written: readonly { readonly body: PartBody }[],
  parts: readonly ReportPart[],
  t: PartInput['speak']['t'],
): Message[] {
  const missing = reportParts.filter((part) => !parts.includes(part)).map((part) => t(`report:part.${part}`));
  return [
    ...(missing.length === 0 ? [] : [message('report:leftOut.parts', { parts: missing.join(' · ') })]),
    ...written.flatMap(({ body }) => body.leftOut ?? []),
  ];
}
