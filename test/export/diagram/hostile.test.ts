import fc from 'fast-check';
import { Window } from 'happy-dom';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { diagramDrawio } from '../../../shared/export/diagram/drawio.ts';
import { diagramHtml } from '../../../shared/export/diagram/html.ts';
import pageScript from '../../../shared/export/diagram/interactive-page.js?raw';
import { diagramSvg } from '../../../shared/export/diagram/svg.ts';
import { diagramTable } from '../../../shared/export/diagram/diagram-table.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { plan } from '../../support/plan-builder.ts';
import { drawn, english, richOptions } from './drawn.ts';
import { hostileNames } from './hostile-names.ts';
import { decodeCells, labelText } from './mxgraph.ts';
import { byId, everyElement, xmlTree } from './xml-tree.ts';

/** Everything that has a name or a text has this one. */
function named(name: string): Plan {
  return plan()
    .account('acct-a', { name })
    .dataCenter('dc', ['172.16.0.0/12', name], { name })
    .physicalConnection('pc', { dataCenter: 'dc', name, accessPoint: name })
    .vbr('vbr', { physicalConnection: 'pc', region: name === '' ? 'cn-beijing' : name, name, localGatewayIp: name })
    .vpc('vpc', ['10.0.0.0/16'], { name })
    .vSwitch('vsw', 'vpc', name, { name })
    .peering('peer', 'vbr', 'vpc', { name })
    .note('note', name)
    .build();
}

const options = (name: string) => ({
  ...richOptions,
  titleBlock: { title: name, customer: name, author: name, date: name, version: name },
});
/** What XML can hold of a text: https://www.w3.org/TR/xml/#charsets, written apart from the code. */
const inXml = (text: string): string =>
  Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isFit =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code < 0xd800) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000;
    return isFit ? character : '\u{fffd}';
  }).join('');

describe('a hostile name in a diagram', () => {
  beforeAll(async () => {
    await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  });

  it('leaves an SVG well-formed and without any element of its own, and survives in full', () => {
    fc.assert(
      fc.property(hostileNames, (name) => {
        const { scene, options: all } = drawn(named(name), options(name));
        const svg = diagramSvg(scene, all, english);
        // resvg reads XML strictly, and throws where it is none.
        new Resvg(svg).free();
        const tree = xmlTree(svg);
        const elements = everyElement(tree);
        expect(
          elements.filter((element) => !/^(svg|title|defs|path|use|g|rect|circle|text)$/.test(element.name)),
        ).toEqual([]);
        const attributes = elements.flatMap((element) => Object.keys(element.attributes));
        expect(attributes.filter((attribute) => /^on|style|^href$/i.test(attribute))).toEqual([]);
        const vpc = byId(tree, `node-${scene.nodes.findIndex(({ id }) => id === 'vpc')}`);
        expect(vpc?.children[0]?.text).toBe(`VPC ${inXml(name.trim() === '' ? 'vpc' : name)}`);
      }),
      { numRuns: 60 },
    );
  });

  it('is a label in draw.io, whatever it looks like', () => {
    fc.assert(
      fc.property(hostileNames, (name) => {
        const { scene, options: all } = drawn(named(name), options(name));
        const file = diagramDrawio(scene, name, all, english);
        expect(
          everyElement(xmlTree(file)).filter((element) => !/^mx|^(UserObject|diagram|root|Array)$/.test(element.name)),
        ).toEqual([]);
        const cells = decodeCells(file);
        const at = scene.nodes.findIndex(({ id }) => id === 'vpc');
        const cell = cells[`node-${at}`];
        expect(cell && labelText(cell)).toContain(inXml(scene.nodes[at]?.title ?? ''));
        // A semicolon of a name would begin a new entry of a style.
        for (const { style } of Object.values(cells))
          expect(style ?? '').toMatch(/^[\w=#.,:/+ -]*(?:;[\w=#.,:/+ -]*)*$/);
      }),
      { numRuns: 60 },
    );
  });

  it('is text on the page: nothing runs but the page itself', () => {
    fc.assert(
      fc.property(hostileNames, (name) => {
        const { analysis, scene, options: all } = drawn(named(name), options(name));
        const html = diagramHtml(analysis, scene, all, english);
        const { document } = new Window();
        document.write(html);
        expect([...document.querySelectorAll('script')].map(({ textContent }) => textContent)).toEqual([pageScript]);
        expect(document.querySelectorAll('img, iframe, object, embed, link, foreignObject')).toHaveLength(0);
        const own = new Set(['onclick', 'onload', 'onerror', 'onmouseover']);
        const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes].map((attribute) => attribute.name),
        );
        expect(attributes.filter((attribute) => own.has(attribute.toLowerCase()))).toEqual([]);
        expect(html.match(/<\/script/gi)).toHaveLength(1);
        expect(html).not.toContain('<!--');
      }),
      { numRuns: 40 },
    );
  });

  it('stays in its cell of the table', () => {
    fc.assert(
      fc.property(hostileNames, (name) => {
        const { scene } = drawn(named(name));
        const rows = diagramTable(scene, english).split('\n').slice(0, -1);
        // The head, four objects and a note, and one peering.
        expect(rows).toHaveLength(1 + 5 + 1);
        for (const row of rows) {
          const cells = row.split('\t');
          expect(cells).toHaveLength(5);
          expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
