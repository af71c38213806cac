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

  it('are possible together in nine of the sixty-four ways', () => {
    const possible = endStates.flatMap((initiator) =>
      endStates.filter((acceptor) => isPossibleStatePair(initiator, acceptor)).map((acceptor) => [initiator, acceptor]),
    );
    expect(possible).toEqual([
      ['planned', 'planned'],
      ['planned', 'created'],
      ['created', 'planned'],
      ['created', 'created'],
      ['connecting', 'accepting'],
      ['activated', 'activated'],
      ['suspending', 'suspending'],
      ['suspended', 'suspended'],
      ['activating', 'activating'],
    ]);
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
    ]);
  });
});
