import { describe, expect, it } from 'vitest';
import { endStates, isPossibleStatePair } from '../../shared/catalog/router-states.ts';
import { lifecycleSteps, stepOf } from '../../shared/lifecycle/steps.ts';
import { both } from './connections.ts';

describe('the steps of a connection', () => {
  it('are the six of the guide’s table behind the two that come before it', () => {
    expect(lifecycleSteps.map(({ id, inGuide }) => `${inGuide ? 'guide ' : ''}${id}`)).toEqual([
      'planned',
      'created',
      'guide connecting',
      'guide activated',
      'guide suspending',
      'guide suspended',
      'guide activating',
      'guide reactivated',
    ]);
  });

  it('hold every pair of states that is possible, and no other', () => {
    for (const initiator of endStates)
      for (const acceptor of endStates)
        expect([initiator, acceptor, stepOf({ initiator, acceptor }, undefined) !== undefined]).toEqual([
          initiator,
          acceptor,
          isPossibleStatePair(initiator, acceptor),
        ]);
  });

  it('tell a connection that was established again by where it came from', () => {
    expect(stepOf(both('activated'), both('activating'))?.id).toBe('reactivated');
    expect(stepOf(both('activated'), both('connecting'))?.id).toBe('activated');
    expect(stepOf(both('activated'), undefined)?.id).toBe('activated');
    expect(stepOf({ initiator: 'planned', acceptor: 'created' }, undefined)?.id).toBe('created');
  });
});
