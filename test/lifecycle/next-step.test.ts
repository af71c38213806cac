import { describe, expect, it } from 'vitest';
import { networkOf } from '../../shared/analysis.ts';
import type { EndState } from '../../shared/catalog/router-states.ts';
import { applyEvent } from '../../shared/lifecycle/events.ts';
import type { LifecycleEvent } from '../../shared/lifecycle/lifecycle-event.ts';
import { nextStep } from '../../shared/lifecycle/next-step.ts';
import type { PeeringRole } from '../../shared/plan/edits/peering-draft.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { plan } from '../support/plan-builder.ts';

const today = '2019-08-14';

function drawn(otherAccount: string, state: EndState = 'planned'): Plan {
  return plan()
    .account('acct-a', { uid: '1' })
    .account('acct-b')
    .vpc('vpc-1', ['192.168.0.0/16'])
    .vpc('vpc-2', ['172.16.0.0/16'], { account: otherAccount })
    .peering('peer-1', 'vpc-1', 'vpc-2', { state })
    .build();
}

const next = (of: Plan, side: PeeringRole) => nextStep(networkOf(of, today), 'peer-1', side);

/** What is asked for is entered, as a user would. */
function entered(action: NonNullable<ReturnType<typeof next>>['action']): LifecycleEvent {
  if (action.kind === 'addPeer') {
    const own = action.by === 'initiator';
    return { ...action, interfaceId: own ? 'ri-b' : 'ri-a', ...(own ? { uid: '2' } : {}) };
  }
  if (action.kind === 'changeBandwidth' || action.kind === 'switchBilling') throw new Error(action.kind);
  return action;
}

/** Every step until nothing is left, with whose it is; looked at from one side all the time. */
function wayFrom(start: Plan, side: PeeringRole): string[] {
  const said: string[] = [];
  for (let current = start, step = next(current, side); step !== undefined; step = next(current, side)) {
    said.push(`${step.by ?? 'together'}: ${step.action.kind}`);
    const patch = applyEvent(networkOf(current, today), 'peer-1', entered(step.action));
    if (!patch.ok || said.length > 10) throw new Error(said.join(', '));
    current = mustApply(current, patch.value);
  }
  return said;
}

describe('the next step of a connection', () => {
  // Guide, section 9: create A, create B, B and A record each other, A connects.
  it('leads two owners to the established connection, each in turn', () => {
    expect(wayFrom(drawn('acct-b'), 'initiator')).toEqual([
      'initiator: create',
      'acceptor: create',
      'initiator: addPeer',
      'acceptor: addPeer',
      'initiator: initiate',
      'together: settle',
    ]);
  });

  it('is the own one first, looked at from the other side', () => {
    expect(wayFrom(drawn('acct-b'), 'acceptor').slice(0, 4)).toEqual([
      'acceptor: create',
      'initiator: create',
      'acceptor: addPeer',
      'initiator: addPeer',
    ]);
  });

  it('creates both ends of one account together, which activates them at once', () => {
    expect(wayFrom(drawn('acct-a'), 'initiator')).toEqual(['together: create']);
  });

  it('activates again what is suspended, and only removes what is half deleted', () => {
    expect(wayFrom(drawn('acct-b', 'suspended'), 'acceptor')).toEqual(['acceptor: activate', 'together: settle']);
    expect(next(drawn('acct-b', 'deleted'), 'initiator')?.action).toEqual({ kind: 'delete' });
  });
});
