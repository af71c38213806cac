import { describe, expect, it } from 'vitest';
import { apiState, endStates, guideStatePairs, isPossibleStatePair } from '../../shared/catalog/router-states.ts';

describe('the states of the two ends of a peering', () => {
  it('are the rows of the state table of the guide', () => {
    expect(guideStatePairs.map((pair) => `${pair.initiator}/${pair.acceptor}`)).toEqual([
      'connecting/accepting',
      'activated/activated',
      'suspending/suspending',
      'suspended/suspended',
      'activating/activating',
    ]);
  });

  it('are possible together in fifteen ways while both ends are there', () => {
    const there = endStates.filter((state) => state !== 'deleted');
    const possible = there.flatMap((initiator) =>
      there.filter((acceptor) => isPossibleStatePair(initiator, acceptor)).map((acceptor) => [initiator, acceptor]),
    );
    expect(possible).toEqual([
      ['planned', 'planned'],
      ['planned', 'created'],
      ['created', 'planned'],
      ['created', 'created'],
      ['connecting', 'accepting'],
      ['activated', 'activated'],
      ['activated', 'suspending'],
      ['activated', 'suspended'],
      ['suspending', 'activated'],
      ['suspending', 'suspending'],
      ['suspending', 'suspended'],
      ['suspended', 'activated'],
      ['suspended', 'suspending'],
      ['suspended', 'suspended'],
      ['activating', 'activating'],
    ]);
  });

  it('say nothing about an end whose other end is deleted', () => {
    for (const state of endStates) {
      expect(isPossibleStatePair(state, 'deleted')).toBe(true);
      expect(isPossibleStatePair('deleted', state)).toBe(true);
    }
  });

  it('have the words of the API beside them, but for what is only planned', () => {
    expect(endStates.map((state) => [state, apiState(state)])).toEqual([
      ['planned', undefined],
      ['created', 'Idle'],
      ['connecting', 'Connecting'],
      ['accepting', 'AcceptingConnecting'],
      ['activated', 'Active'],
      ['suspending', 'Deactivating'],
      ['suspended', 'Inactive'],
      ['activating', 'Activating'],
      ['deleted', 'Deleted'],
    ]);
  });
});
