import { describe, expect, it } from 'vitest';
import type { FrameChoice, SceneFrame } from '../../shared/diagram/frames.ts';
import { overlaps } from '../../shared/diagram/geometry.ts';
import { sceneOf } from '../../shared/diagram/scene.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { plan } from '../support/plan-builder.ts';
import { networkOf } from './network-of.ts';

function framesOf(drawn: Plan, frames: FrameChoice): readonly SceneFrame[] {
  return sceneOf(drawn, networkOf(drawn), { frames }).frames;
}

const twoRegions = plan()
  .account('acct-a')
  .account('acct-b')
  .vpc('a', [], { region: 'cn-beijing' })
  .vpc('b', [], { region: 'cn-beijing', account: 'acct-b' })
  .vpc('c', [], { region: 'cn-hangzhou' })
  .dataCenter('dc', [])
  .at('a', 0, 0)
  .at('b', 400, 0)
  .at('c', 0, 800)
  .at('dc', -600, 0);

describe('frames', () => {
  it('are there only when they are switched on', () => {
    expect(framesOf(twoRegions.build(), 'none')).toEqual([]);
  });

  it('lie around the members of a region, with room for a title', () => {
    const [beijing, hangzhou] = framesOf(twoRegions.build(), 'region');
    // Two cards of 208 by 64 (a header of 40, one line of 16, a margin of 8), 24 around them, 24 for the title.
    expect(beijing).toMatchObject({
      region: 'cn-beijing',
      members: ['a', 'b'],
      x: -24,
      y: -48,
      width: 656,
      height: 136,
    });
    expect(hangzhou).toMatchObject({ region: 'cn-hangzhou', members: ['c'] });
  });

  it('lie around the members of an account, wherever they are', () => {
    const frames = framesOf(twoRegions.build(), 'account');
    expect(frames.map(({ account, members }) => [account?.id, members])).toEqual([
      ['acct-a', ['a', 'c']],
      ['acct-b', ['b']],
    ]);
  });

  it('of accounts lie inside those of regions when both are on', () => {
    const frames = framesOf(twoRegions.build(), 'region-and-account');
    const regions = frames.filter(({ kind }) => kind === 'region');
    for (const inner of frames.filter(({ kind }) => kind === 'account')) {
      const outer = regions.find(({ members }) => inner.members.every((id) => members.includes(id)));
      if (!outer) throw new Error(`${inner.id} is in no region`);
      expect(outer.x).toBeLessThan(inner.x);
      expect(outer.y).toBeLessThan(inner.y);
      expect(outer.x + outer.width).toBeGreaterThan(inner.x + inner.width);
      expect(outer.y + outer.height).toBeGreaterThan(inner.y + inner.height);
    }
  });

  it('are split where one would cover a stranger', () => {
    const drawn = plan()
      .vpc('a', [], { region: 'cn-beijing' })
      .vpc('b', [], { region: 'cn-beijing' })
      .vpc('stranger', [], { region: 'cn-hangzhou' })
      .at('a', 0, 0)
      .at('stranger', 400, 0)
      .at('b', 800, 0)
      .build();
    const { nodes } = sceneOf(drawn, networkOf(drawn));
    const frames = framesOf(drawn, 'region');
    expect(frames.map(({ members }) => members)).toEqual([['a'], ['b'], ['stranger']]);
    expect(new Set(frames.map(({ id }) => id)).size).toBe(3);
    for (const frame of frames)
      for (const node of nodes) expect(overlaps(frame, node), node.id).toBe(frame.members.includes(node.id));
  });
});
