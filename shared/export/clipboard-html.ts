import type { Scene } from '../diagram/scene.ts';
import type { Translator } from '../messages/translator.ts';
import { diagramTable } from './diagram/diagram-table.ts';
import { element, xmlText } from './diagram/xml.ts';

const carrier = 'data-peerscape-fragment';

/**
 * Copied objects as HTML: the drawing, a table of what is drawn, and, unseen, the fragment that Peerscape pastes. Office programs know no SVG in HTML and would
 * show a gap, so they are given the table alone; they have the picture as an image beside it.
 */
export function clipboardHtml(fragment: string, svg: string | undefined, scene: Scene, speak: Translator): string {
  const [head = '', ...rows] = diagramTable(scene, speak).trimEnd().split('\n');
  const row = (line: string, name: 'th' | 'td'): string =>
    element('tr', {}, ...line.split('\t').map((cell) => element(name, {}, xmlText(cell))));
  const table = element('table', {}, row(head, 'th'), ...rows.map((line) => row(line, 'td')));
  const picture =
    svg === undefined
      ? ''
      : `<!--[if !mso]><!-->${element('img', { alt: speak.t('diagram:page.diagram'), src: `data:image/svg+xml,${encodeURIComponent(svg)}` })}<!--<![endif]-->`;
  return element('div', { [carrier]: encodeURIComponent(fragment) }, picture, table);
}

/** The fragment that HTML from the clipboard carries, not parsed yet; undefined where there is none. */
export function fragmentInHtml(html: string): string | undefined {
  const coded = new RegExp(`${carrier}="([\\w!~*'().%-]*)"`).exec(html)?.[1];
  if (coded === undefined) return undefined;
  try {
    return decodeURIComponent(coded);
  } catch {
    return undefined;
  }
}
