import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import { lineStyle } from '../../shared/diagram/line-styles.ts';
import { isStill } from '../../shared/diagram/links.ts';
import { type SceneEdge, sceneOf } from '../../shared/diagram/scene.ts';
import { plan } from '../support/plan-builder.ts';

const drawn = plan()
  .vpc('vpc-1', ['10.1.0.0/16'])
  .vpc('vpc-2', ['10.2.0.0/16'])
  .vpc('vpc-3', ['10.3.0.0/16'])
  .vpc('vpc-4', ['10.4.0.0/16'])
  .peering('stands', 'vpc-1', 'vpc-2', { state: 'activated' })
  .peering('planned', 'vpc-2', 'vpc-3', { state: 'planned' })
  .peering('withdrawn', 'vpc-3', 'vpc-4', { state: 'suspended' })
  .build();
const { edges } = sceneOf(drawn, analyze(drawn, '2019-08-14').network);

function edgeOf(id: string): SceneEdge {
  const found = edges.find((edge) => edge.id === id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found;
}

describe('a line over which no packet crosses', () => {
  it('is told apart as designed where it is withdrawn, and as it stands also where it is not built', () => {
    const still = (view: 'designed' | 'today') => edges.filter((edge) => isStill(edge, view)).map(({ id }) => id);
    expect(still('designed')).toEqual(['withdrawn']);
    expect(still('today')).toEqual(['planned', 'withdrawn']);
  });

  it('steps back, and keeps the dashes of its state', () => {
    const [designed, today] = [lineStyle(edgeOf('planned')), lineStyle(edgeOf('planned'), 'today')];
    expect(designed.opacity).toBeUndefined();
    expect(today.opacity).toBeLessThan(1);
    expect(today.dashes).toEqual(designed.dashes);
    expect(lineStyle(edgeOf('stands'), 'today').opacity).toBeUndefined();
    expect(lineStyle(edgeOf('withdrawn')).opacity).toBe(today.opacity);
  });
});
