import { describe, expect, it } from 'vitest';
import { follow } from '../../../renderer/canvas/follow.ts';
import { analyze } from '../../../shared/analysis.ts';
import { sceneOf } from '../../../shared/diagram/scene.ts';
import { plan } from '../../support/plan-builder.ts';

const star = plan()
  .vpc('hub', ['10.0.0.0/16'])
  .vpc('a', ['10.1.0.0/16'])
  .vpc('b', ['10.2.0.0/16'])
  .vpc('alone', ['10.3.0.0/16'])
  .peering('to-a', 'hub', 'a')
  .peering('to-b', 'b', 'hub')
  .build();
const { edges } = sceneOf(star, analyze(star, '2019-08-14').network);

describe('whoever follows lines', () => {
  it('goes from a node onto its first line, along it and onto the other end, whoever initiates it', () => {
    expect(follow(edges, { at: 'hub' }, 'on')).toEqual({ at: 'to-a', from: 'hub' });
    expect(follow(edges, { at: 'to-a', from: 'hub' }, 'on')).toEqual({ at: 'a' });
    expect(follow(edges, { at: 'to-b', from: 'hub' }, 'on')).toEqual({ at: 'b' });
    expect(follow(edges, { at: 'to-b', from: 'hub' }, 'back')).toEqual({ at: 'hub' });
  });

  it('turns to the next and the previous line of the end from which a line was entered', () => {
    expect(follow(edges, { at: 'to-a', from: 'hub' }, 'next')).toEqual({ at: 'to-b', from: 'hub' });
    expect(follow(edges, { at: 'to-b', from: 'hub' }, 'next')).toEqual({ at: 'to-a', from: 'hub' });
    expect(follow(edges, { at: 'to-a', from: 'hub' }, 'previous')).toEqual({ at: 'to-b', from: 'hub' });
    expect(follow(edges, { at: 'hub' }, 'previous')).toEqual({ at: 'to-b', from: 'hub' });
  });

  it('enters a line that was selected by other means from its initiator, and stays where there is none', () => {
    expect(follow(edges, { at: 'to-b' }, 'on')).toEqual({ at: 'hub' });
    expect(follow(edges, { at: 'alone' }, 'on')).toBeUndefined();
  });
});
