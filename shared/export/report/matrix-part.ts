import { message } from '../../messages/message.ts';
import { matrixParts } from '../diagram/html-matrix.ts';
import { element } from '../diagram/xml.ts';
import { paragraph } from '../print/markup.ts';
import type { PartBody, PartInput } from './report-part.ts';

/** As many columns in full size fit on a page that stands. */
const fewNetworks = 14;
/** With more columns they are as narrow as can still be read. */
const someNetworks = 30;

/** Who reaches whom, there and back. */
export function matrixPart({ analysis: { network }, speak }: PartInput): PartBody {
  const { sums, table, shown, count } = matrixParts(network, speak);
  if (table === '') return { blocks: [paragraph(speak.t('diagram:page.noMatrix'), { class: 'quiet' })] };
  const size = shown <= fewNetworks ? 'few' : shown <= someNetworks ? 'some' : 'many';
  return {
    blocks: [sums, element('div', { class: `pairs ${size}` }, table)],
    leftOut: shown < count ? [message('report:matrix.cut', { shown, count })] : [],
    isWide: shown > fewNetworks,
  };
}
