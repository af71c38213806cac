import { palettes } from '../../diagram/palette.ts';
import { findingsStyle } from '../diagram/html-findings.ts';
import { matrixStyle } from '../diagram/html-matrix.ts';
import { pageSize, type Paper, printStyle } from '../print/print-style.ts';
import { quoteStyle } from '../quote/quote-style.ts';
import { runbookStyle } from '../runbook/runbook-style.ts';

/** The style of a report: that of every printed document and of its parts, each part on pages of its own, what is wide on paper that lies. */
export function reportStyle(paper: Paper, fontFaces: string): string {
  const light = palettes.light;
  return [
    printStyle(paper, fontFaces),
    quoteStyle,
    runbookStyle,
    findingsStyle(light),
    matrixStyle(light),
    own(paper),
  ].join('');
}

function own(paper: Paper): string {
  const height = paper === 'a4' ? { upright: 235, lying: 150 } : { upright: 215, lying: 155 };
  return `@page lying { size: ${pageSize(paper)} landscape; }
@page :first { @bottom-right { content: none; } }
.part.diagram, .part.inventory, .part.findings, .part.quote, .part.runbook, .part.openInputs { break-before: page; }
.part.matrix, .part.intents, .part.leftOut { margin-top: 10mm; }
.part.matrix:not(.wide) { break-inside: avoid; }
.wide { page: lying; }
.part > h2 { margin-top: 0; font-size: 15pt; }
h3 { margin: 6mm 0 2mm; font-size: 11pt; }
.runbook section h4 { margin-top: 0; }
.cover { margin: 30mm 0 14mm; }
.cover h1 { font-size: 26pt; line-height: 1.2; }
.cover .kind { color: #555; font-size: 12pt; }
nav ol { padding-left: 6mm; }
nav a { color: inherit; }
.quiet, .left-out { color: #555; }
figure svg { width: auto; max-height: ${height.upright}mm; }
.wide figure svg { max-height: ${height.lying}mm; }
.dense { font-size: 8.5pt; }
.dense th, .dense td { padding: 1mm 1.5mm; }
.by-rule td:first-child { white-space: nowrap; }
.finding { box-sizing: border-box; margin: 0 0 2mm; break-inside: avoid; }
table.matrix { width: auto; font-size: 9pt; }
.matrix th, .matrix td { border: 0.5pt solid #ccc; padding: 0.6mm 1.2mm; }
.matrix tr { break-inside: avoid; }
.some .matrix td, .some .matrix thead th + th, .many .matrix td, .many .matrix thead th + th { min-width: 0; padding: 0.4mm 0; }
.some table.matrix { font-size: 7.5pt; }
.many table.matrix { font-size: 5.5pt; table-layout: fixed; width: 100%; }
.some .matrix tbody th, .many .matrix th { white-space: normal; }
.many .matrix thead th:first-child { width: 42mm; }
@media print {
  .scroll { overflow: visible; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
}
