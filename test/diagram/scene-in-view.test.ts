import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import { lineStyle } from '../../shared/diagram/line-styles.ts';
import { sceneInView } from '../../shared/diagram/scene-in-view.ts';
import { sceneOf } from '../../shared/diagram/scene.ts';
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
const { network } = analyze(drawn, '2019-08-14');
const scene = sceneOf(drawn, network);

function stillIn(view: 'designed' | 'today'): string[] {
  return sceneInView(scene, network, view).edges.flatMap(({ id, still }) => (still ? [id] : []));
}

describe('a scene in a view', () => {
  it('tells apart what is withdrawn as designed, and also what is not built as it stands', () => {
    expect(stillIn('designed')).toEqual(['withdrawn']);
    expect(stillIn('today')).toEqual(['planned', 'withdrawn']);
  });

  it('keeps the geometry, the dashes of what is planned, and the edges that fare alike', () => {
    const [designed, today] = [sceneInView(scene, network, 'designed'), sceneInView(scene, network, 'today')];
    expect(today.nodes).toBe(designed.nodes);
    expect(today.bounds).toBe(designed.bounds);
    expect(today.edges.map((edge, at) => edge === designed.edges[at])).toEqual([true, false, true]);
    const planned = today.edges.find(({ id }) => id === 'planned');
    const before = scene.edges.find(({ id }) => id === 'planned');
    if (planned === undefined || before === undefined) throw new Error('the planned peering is not drawn');
    expect(planned.path).toBe(before.path);
    expect(lineStyle(planned).dashes).toEqual(lineStyle(before).dashes);
    expect(lineStyle(planned).opacity).toBeLessThan(1);
    expect(lineStyle(before).opacity).toBeUndefined();
  });
});
