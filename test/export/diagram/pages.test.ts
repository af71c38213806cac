import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultPageLayout,
  diagramPages,
  mostPages,
  type PageLayout,
  papers,
} from '../../../shared/export/diagram/pages.ts';
import { diagramPagesHtml } from '../../../shared/export/diagram/pages-html.ts';
import { casePlan } from '../../support/cases.ts';
import { drawn, english } from './drawn.ts';

const layouts = fc.record({
  paper: fc.constantFrom(...(Object.keys(papers) as (keyof typeof papers)[])),
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  marginMm: fc.oneof(fc.double({ min: 0, max: 40, noNaN: true }), fc.constantFrom(-5, 1e6, Number.NaN)),
  onto: fc.oneof(
    fc.constant({ kind: 'one-page' as const }),
    fc.record({
      kind: fc.constant('tiles' as const),
      scale: fc.double({ min: 0, max: 5 }),
      overlapMm: fc.oneof(fc.double({ min: 0, max: 50 }), fc.constant(1e9)),
    }),
  ),
}) satisfies fc.Arbitrary<PageLayout>;
const boxes = fc.record({
  x: fc.integer({ min: -1e6, max: 1e6 }),
  y: fc.integer({ min: -1e6, max: 1e6 }),
  width: fc.nat(1e5),
  height: fc.nat(1e5),
});

describe('the pages of a diagram', () => {
  it('show all of it, without a gap, on at most a hundred pages', () => {
    fc.assert(
      fc.property(boxes, layouts, (box, layout) => {
        const { viewBoxes, rows, columns, scale } = diagramPages(box, layout);
        expect(viewBoxes).toHaveLength(rows * columns);
        expect(viewBoxes.length).toBeLessThanOrEqual(mostPages);
        expect(scale).toBeGreaterThan(0);
        const slip = 1e-6 * (1 + Math.abs(box.x) + Math.abs(box.y) + box.width + box.height);
        const [first, last] = [viewBoxes[0], viewBoxes.at(-1)];
        if (!first || !last) throw new Error('no page');
        expect(first.x).toBeLessThanOrEqual(box.x + slip);
        expect(first.y).toBeLessThanOrEqual(box.y + slip);
        expect(last.x + last.width).toBeGreaterThanOrEqual(box.x + box.width - slip);
        expect(last.y + last.height).toBeGreaterThanOrEqual(box.y + box.height - slip);
        for (const [at, page] of viewBoxes.entries()) {
          const [right, below] = [viewBoxes[at + 1], viewBoxes[at + columns]];
          if (right && (at + 1) % columns !== 0) expect(right.x).toBeLessThanOrEqual(page.x + page.width + slip);
          if (below) expect(below.y).toBeLessThanOrEqual(page.y + page.height + slip);
        }
      }),
    );
  });

  it('make a large drawing fit onto one page and leave a small one at 100 %', () => {
    // A4 lying, 12 mm margins: 273 × 186 mm, at 96/25.4 units a millimetre 1031.8 × 703 units.
    const large = diagramPages({ x: 0, y: 0, width: 4000, height: 500 }, defaultPageLayout);
    expect(large.printedMm).toEqual({ width: 273, height: 186 });
    expect(large.scale).toBeCloseTo((273 * 96) / 25.4 / 4000, 6);
    expect(large.viewBoxes[0]?.width).toBeCloseTo(4000, 6);
    expect(diagramPages({ x: 0, y: 0, width: 400, height: 300 }, defaultPageLayout).scale).toBe(1);
  });

  it('share a strip with their neighbours', () => {
    const onto = { kind: 'tiles', scale: 1, overlapMm: 25.4 } as const;
    const { viewBoxes, columns, rows } = diagramPages(
      { x: 0, y: 0, width: 1500, height: 300 },
      { ...defaultPageLayout, onto },
    );
    // 1031.8 wide with 96 shared: the second one begins after 935.8 and ends at 1967.6.
    expect([columns, rows]).toEqual([2, 1]);
    expect((viewBoxes[1]?.x ?? 0) - (viewBoxes[0]?.x ?? 0)).toBeCloseTo((273 * 96) / 25.4 - 96, 6);
  });

  it('are printed as HTML of the size of the paper, the drawing in it once', () => {
    const { scene, options } = drawn(casePlan('section-10-shared-physical-connection'));
    const layout: PageLayout = {
      ...defaultPageLayout,
      paper: 'Letter',
      orientation: 'portrait',
      onto: { kind: 'tiles', scale: 1, overlapMm: 10 },
    };
    const html = diagramPagesHtml(scene, options, layout, english);
    expect(html).toContain('@page { size: 215.9mm 279.4mm; margin: 12mm; }');
    // 191.9 mm are 725.3 units, 37.8 of them shared; the drawing is 1008 + 2 × 32 wide.
    expect(html.match(/<section>/g)).toHaveLength(2);
    expect(html).toContain('Row 1, column 2 · page 2 of 2');
    expect(html.match(/id="node-0"/g)).toHaveLength(1);
  });
});
