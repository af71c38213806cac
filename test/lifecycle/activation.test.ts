import { describe, expect, it } from 'vitest';
import { endStates, isPossibleStatePair } from '../../shared/catalog/router-states.ts';
import { activationPatch } from '../../shared/lifecycle/activation.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import { casePlan } from '../support/cases.ts';
import { type Given, networkOf, peeringPlan, statesIn } from './connections.ts';

function activated(given: Given): string {
  const of = peeringPlan(given);
  const patch = activationPatch(networkOf(of), 'peer-1');
  return patch.ok ? statesIn(mustApply(of, patch.value)) : patch.error.code;
}

const pairs = endStates.flatMap((initiator) => endStates.map((acceptor) => ({ initiator, acceptor })));

describe('activating a peering', () => {
  it('ends with both ends activated from every pair of states that the guide knows, and from no other', () => {
    for (const states of pairs) {
      const isBroken = states.initiator === 'deleted' || states.acceptor === 'deleted';
      const expected = isBroken
        ? 'end-deleted'
        : isPossibleStatePair(states.initiator, states.acceptor)
          ? 'activated/activated'
          : 'states-disagree';
      expect([states, activated({ states })]).toEqual([states, expected]);
      expect([states, activated({ states, accounts: 'two', known: true })]).toEqual([states, expected]);
    }
  });

  it('is an empty patch the second time', () => {
    const network = networkOf(peeringPlan({ states: { initiator: 'activated', acceptor: 'activated' } }));
    expect(activationPatch(network, 'peer-1')).toEqual({ ok: true, value: { changes: [] } });
  });

  it('across accounts makes no ids up', () => {
    expect(activated({ accounts: 'two' })).toBe('peer-unknown');
    expect(activated({ accounts: 'two', states: { initiator: 'suspended', acceptor: 'suspended' } })).toBe(
      'activated/activated',
    );
  });

  it('takes the peering of a plan that was just drawn to the states of the finished one', () => {
    const drawn = casePlan('section-08-just-drawn');
    const patch = activationPatch(networkOf(drawn), 'peer-1');
    const after = mustApply(drawn, patch.ok ? patch.value : { changes: [] });
    expect(after.peerings).toEqual(casePlan('section-08-same-account').peerings);
  });
});
