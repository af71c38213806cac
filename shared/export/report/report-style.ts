import { palettes } from '../../diagram/palette.ts';
import { customProperties } from '../diagram/custom-properties.ts';
import findingsStyle from '../diagram/findings.css?raw';
import matrixStyle from '../diagram/matrix.css?raw';
import { paletteStyle } from '../diagram/palette-style.ts';
import { pageSize, type Paper, printStyle } from '../print/print-style.ts';
import quoteStyle from '../quote/quote.css?raw';
import runbookStyle from '../runbook/runbook.css?raw';
import ownStyle from './report.css?raw';

/** The style of a report: that of every printed document and of its parts, each part on pages of its own, what is wide on paper that lies. */
export function reportStyle(paper: Paper, fontFaces: string): string {
  return [
    printStyle(paper, fontFaces),
    quoteStyle,
    runbookStyle,
    paletteStyle(palettes.light),
    findingsStyle,
    matrixStyle,
    `@page lying { size: ${pageSize(paper)} landscape; }\n`,
    customProperties(mostHeights[paper]),
    ownStyle,
  ].join('');
}

/** How high a drawing may be on a page that stands upright, and on one that lies. */
const mostHeights: Readonly<Record<Paper, Readonly<Record<'upright' | 'lying', string>>>> = {
  a4: { upright: '235mm', lying: '150mm' },
  letter: { upright: '215mm', lying: '155mm' },
};
