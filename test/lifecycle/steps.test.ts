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

  it('hold every pair of states that is possible while both ends are there, and no other', () => {
    const there = endStates.filter((state) => state !== 'deleted');
    for (const initiator of there)
      for (const acceptor of there)
        expect([initiator, acceptor, stepOf({ initiator, acceptor }, undefined) !== undefined]).toEqual([
          initiator,
          acceptor,
          isPossibleStatePair(initiator, acceptor),
        ]);
  });

  it('know none for a connection of which an end is deleted: that is no row of the table', () => {
    for (const other of endStates) {
      expect(stepOf({ initiator: 'deleted', acceptor: other }, undefined)).toBeUndefined();
      expect(stepOf({ initiator: other, acceptor: 'deleted' }, undefined)).toBeUndefined();
    }
  });

  it('have one that its first owner has suspended, as section 5 goes, on the way to suspended', () => {
    for (const half of ['suspending', 'suspended'] as const) {
      expect(stepOf({ initiator: half, acceptor: 'activated' }, undefined)?.id).toBe('suspending');
      expect(stepOf({ initiator: 'activated', acceptor: half }, undefined)?.id).toBe('suspending');
    }
    expect(stepOf({ initiator: 'suspended', acceptor: 'suspending' }, undefined)?.id).toBe('suspending');
  });

  it('tell a connection that was established again by where it came from', () => {
    expect(stepOf(both('activated'), both('activating'))?.id).toBe('reactivated');
    expect(stepOf(both('activated'), both('connecting'))?.id).toBe('activated');
    expect(stepOf(both('activated'), undefined)?.id).toBe('activated');
    expect(stepOf({ initiator: 'planned', acceptor: 'created' }, undefined)?.id).toBe('created');
  });
});
