import { describe, expect, it } from 'vitest';
import { diagramDrawio } from '../../../shared/export/diagram/drawio.ts';
import { casePlan } from '../../support/cases.ts';
import { largePlan } from '../../support/large-plan.ts';
import { plan } from '../../support/plan-builder.ts';
import { drawn, english, goldenCases, richOptions } from './drawn.ts';
import { type Cell, decodeCells, labelText } from './mxgraph.ts';
import { everyElement, xmlTree } from './xml-tree.ts';

const fileOf = (...made: Parameters<typeof drawn>): string => {
  const { scene, options } = drawn(...made);
  return diagramDrawio(scene, 'Plan', options, english);
};
const cellsOf = (...made: Parameters<typeof drawn>): Readonly<Record<string, Cell>> => decodeCells(fileOf(...made));
const case10 = casePlan('section-10-shared-physical-connection');

describe('a diagram for draw.io', () => {
  it.each(goldenCases)('of the case %s is the reviewed one', async (name) => {
    await expect(fileOf(casePlan(name), { frames: 'region-and-account' })).toMatchFileSnapshot(`golden/${name}.drawio`);
  });

  it('is decoded by mxGraph with every cell, parent, source and target', () => {
    for (const built of [case10, largePlan({ vpcs: 60, vSwitches: 90, peerings: 80 })]) {
      const { scene } = drawn(built, richOptions);
      const cells = cellsOf(built, richOptions);
      const written = everyElement(xmlTree(fileOf(built, richOptions))).flatMap(
        ({ attributes }) => attributes['id'] ?? [],
      );
      expect(Object.keys(cells).sort()).toEqual(written.filter((id) => id !== 'peerscape').sort());
      const all = Object.values(cells);
      expect(all.filter(({ vertex }) => Boolean(vertex)).length).toBeGreaterThanOrEqual(
        scene.nodes.length + scene.frames.length,
      );
      const edges = all.filter(({ edge }) => Boolean(edge));
      expect(edges).toHaveLength(scene.edges.length);
      expect(
        edges.filter(({ source, target }) => !source?.id.startsWith('node-') || !target?.id.startsWith('node-')),
      ).toEqual([]);
      expect(all.filter(({ id, parent }) => id !== '0' && parent === null)).toEqual([]);
    }
  });

  it('puts objects into the frames around them, and accounts into regions, all where the canvas has them', () => {
    const { scene } = drawn(case10, richOptions);
    const cells = cellsOf(case10, richOptions);
    const place = (cell: Cell | null | undefined): { x: number; y: number } =>
      cell?.geometry === undefined
        ? { x: 0, y: 0 }
        : { x: cell.geometry.x + place(cell.parent).x, y: cell.geometry.y + place(cell.parent).y };
    const around = (cell: Cell | null | undefined): string[] =>
      cell?.parent
        ? [...around(cell.parent), ...(cell.parent.id.startsWith('frame-') ? [labelText(cell.parent)] : [])]
        : [];
    for (const [at, { x, y }] of scene.nodes.entries()) expect(place(cells[`node-${at}`])).toEqual({ x, y });
    expect(scene.nodes.map((_, at) => around(cells[`node-${at}`]))).toEqual([
      [],
      ['China (Beijing)', 'Account A'],
      ['China (Beijing)', 'Account A'],
      ['China (Beijing)', 'Account A'],
      ['China (Hangzhou)', 'Account B'],
    ]);
  });

  it('keeps the way of an edge by its corners, and shows what its chip says', () => {
    const { scene } = drawn(case10);
    const cells = cellsOf(case10);
    for (const [at, { path, label }] of scene.edges.entries()) {
      const cell = cells[`edge-${at}`];
      expect((cell?.geometry?.points ?? []).map(({ x, y }) => ({ x, y }))).toEqual(path.slice(1, -1));
      if (label && cell) expect(labelText(cell)).toBe(`${label.bandwidth ?? ''} Activated`);
    }
  });

  it('draws states as styles', () => {
    const style = (state: 'planned' | 'activated'): string | undefined =>
      cellsOf(plan().vpc('a', []).vpc('b', []).peering('p', 'a', 'b', { state }).build())['edge-0']?.style;
    expect(style('planned')).toContain('dashed=1;');
    expect(style('activated')).not.toContain('dashed=1;');
    expect(style('activated')).toContain('startArrow=oval;startFill=1;');
    expect(style('activated')).toContain('endArrow=oval;endFill=0;');
  });
});
