import { describe, expect, it } from 'vitest';
import { placesFromElk, toElkGraph } from '../../shared/diagram/elk-graph.ts';
import { sceneOf } from '../../shared/diagram/scene.ts';
import { plan } from '../support/plan-builder.ts';
import { networkOf } from './network-of.ts';

describe('the graph for ELK', () => {
  it('has the sizes of the nodes, no notes, and edges that lead away from the spine', () => {
    const drawn = plan()
      .physicalConnection('root')
      .vbr('vbr', { physicalConnection: 'root' })
      .vpc('vpc', [])
      .peering('wrong-way', 'vpc', 'vbr')
      .note('note', 'text')
      .build();
    const graph = toElkGraph(sceneOf(drawn, networkOf(drawn)));
    expect(graph.children.map(({ id }) => id)).toEqual(['node:root', 'node:vbr', 'node:vpc']);
    expect(graph.children[0]).toMatchObject({ width: 176, height: 48 });
    expect(graph.edges.map(({ sources, targets }) => [sources, targets])).toEqual([
      [['node:root'], ['node:vbr']],
      [['node:vbr'], ['node:vpc']],
    ]);
  });

  it('gives places on the grid, by the ids of the plan', () => {
    const result = { children: [{ id: 'node:a', x: 13, y: -3 }, { id: 'node:b' }, { id: 'c', x: 1, y: 1 }] };
    expect(placesFromElk(result)).toEqual(new Map([['a', { x: 16, y: 0 }]]));
  });
});
