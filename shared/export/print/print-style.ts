/** What documents are printed on. */
export const paperChoices = ['a4', 'letter'] as const;

export type Paper = (typeof paperChoices)[number];

/** The name of a paper in CSS Paged Media. */
export function pageSize(paper: Paper): string {
  return paper === 'a4' ? 'A4' : 'letter';
}

/**
 * What all printed documents look like, on a screen and on paper, with page numbers (CSS Paged Media, margin boxes); black on white, whatever
 * the theme. Without a paper it is up to the printer. Their parts add rules of their own, each below its class.
 */
export function printStyle(paper: Paper | undefined, fontFaces: string): string {
  return `${fontFaces}@page {
${paper === undefined ? '' : `  size: ${pageSize(paper)};\n`}  margin: 18mm 16mm 20mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; }
}
:root { color-scheme: light; }
body {
  max-width: 180mm;
  margin: 0 auto;
  padding: 8mm;
  color: #1a1a1a;
  background: #fff;
  font: 10pt/1.45 'Inter Variable', 'Noto Sans SC Variable', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0 0 4mm; font-size: 20pt; }
h2 { margin: 8mm 0 2mm; font-size: 12pt; break-after: avoid; }
h3, h4 { margin: 0 0 1.5mm; font-size: 10pt; break-after: avoid; }
p { margin: 0 0 2mm; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 1.2mm 2mm; text-align: left; vertical-align: top; }
.head { width: auto; }
.head th { padding-left: 0; color: #555; font-weight: normal; white-space: nowrap; }
.lines thead th { border-bottom: 1pt solid #1a1a1a; overflow-wrap: normal; word-break: keep-all; }
.lines tbody tr { border-bottom: 0.5pt solid #ccc; break-inside: avoid; }
.lines tfoot { display: table-row-group; font-weight: bold; }
.amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
figure { margin: 6mm 0; text-align: center; break-inside: avoid; }
figure svg { max-width: 100%; max-height: 120mm; height: auto; }
ul { font-size: 9pt; padding-left: 6mm; }
@media print { body { max-width: none; padding: 0; } }
`;
}
