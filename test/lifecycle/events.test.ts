import { describe, expect, it } from 'vitest';
import { type EndState, endStates, isPossibleStatePair } from '../../shared/catalog/router-states.ts';
import { applyEvent, lifecycleActions, possibleEvents } from '../../shared/lifecycle/events.ts';
import type { LifecycleAction, LifecycleEvent } from '../../shared/lifecycle/lifecycle-event.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import type { Billing } from '../../shared/plan/rows.ts';
import { plan } from '../support/plan-builder.ts';
import { after, both, networkOf, outcome, peeringPlan, statesIn } from './connections.ts';

const createBoth: LifecycleEvent = { kind: 'create', ends: 'both' };
const create = (ends: 'initiator' | 'acceptor'): LifecycleEvent => ({ kind: 'create', ends });
const initiate: LifecycleEvent = { kind: 'initiate', by: 'initiator' };
const settle: LifecycleEvent = { kind: 'settle' };
const suspend: LifecycleEvent = { kind: 'suspend', by: 'initiator' };
const activate: LifecycleEvent = { kind: 'activate', by: 'acceptor' };
const remove: LifecycleEvent = { kind: 'delete' };
const acceptorAdds: LifecycleEvent = { kind: 'addPeer', by: 'acceptor', interfaceId: 'ri-1', uid: '1111' };
const initiatorAdds: LifecycleEvent = { kind: 'addPeer', by: 'initiator', interfaceId: 'ri-2', uid: '2222' };
const month: Billing = { method: 'subscription', term: { unit: 'month', count: 1 } };

describe('creating', () => {
  it('activates both ends at once when one account creates them together', () => {
    expect(statesIn(after(peeringPlan(), createBoth))).toBe('activated/activated');
  });

  it('is for each owner to do where the accounts differ', () => {
    const two = peeringPlan({ accounts: 'two' });
    expect(outcome(two, createBoth)).toBe('created-separately');
    expect(statesIn(after(two, create('acceptor')))).toBe('planned/created');
    expect(statesIn(after(two, create('acceptor'), create('initiator')))).toBe('created/created');
  });

  it('is done together within one account, unless one end is there already', () => {
    expect(outcome(peeringPlan(), create('initiator'))).toBe('created-together');
    const half = peeringPlan({ states: { initiator: 'planned', acceptor: 'created' } });
    expect(statesIn(after(half, create('initiator'), initiate, settle))).toBe('activated/activated');
  });

  it('is refused for an end that exists', () => {
    for (const state of endStates.filter((one) => !['planned', 'accepting', 'deleted'].includes(one))) {
      expect(outcome(peeringPlan({ states: both(state), accounts: 'two' }), create('initiator'))).toBe(
        'created-already',
      );
    }
  });

  it('is refused while a VBR would have to accept', () => {
    const wrong = plan().vpc('vpc-1', ['192.168.0.0/16']).vbr('vbr-1').peering('peer-1', 'vpc-1', 'vbr-1').build();
    expect(outcome(wrong, createBoth)).toBe('vbr-must-initiate');
    const right = plan().vpc('vpc-1', ['192.168.0.0/16']).vbr('vbr-1').peering('peer-1', 'vbr-1', 'vpc-1').build();
    expect(outcome(right, createBoth)).toBe('done');
  });
});

describe('adding the peer', () => {
  const created = peeringPlan({ accounts: 'two', states: both('created') });

  it('writes what an end learns to the other end and its owner, and nothing else', () => {
    const learnt = after(created, acceptorAdds);
    expect(learnt.peerings[0]?.initiator).toEqual({ router: 'vpc-1', state: 'created', interfaceId: 'ri-1' });
    expect(learnt.peerings[0]?.acceptor).toEqual({ router: 'vpc-2', state: 'created' });
    expect(learnt.accounts.map(({ uid }) => uid)).toEqual(['1111', undefined]);
  });

  it('is of no use within one account', () => {
    expect(outcome(peeringPlan({ states: both('created') }), acceptorAdds)).toBe('found-automatically');
  });

  it('needs both ends to be there, and is over once they are connected', () => {
    expect(outcome(peeringPlan({ accounts: 'two' }), acceptorAdds)).toBe('not-created');
    const half = peeringPlan({ accounts: 'two', states: { initiator: 'planned', acceptor: 'created' } });
    expect(outcome(half, acceptorAdds)).toBe('not-created');
    for (const state of ['connecting', 'activated', 'suspending', 'suspended', 'activating'] as const) {
      const connected = peeringPlan({ accounts: 'two', states: both(state) });
      expect([state, outcome(connected, acceptorAdds)]).toEqual([state, 'connected-already']);
    }
  });

  it.each([
    ['', '1111', 'interface-id-missing'],
    ['  ', '1111', 'interface-id-missing'],
    ['vpc-1', '1111', 'interface-id-invalid'],
    ['ri-', '1111', 'interface-id-invalid'],
    ['ri-1 2', '1111', 'interface-id-invalid'],
    ['ri-1', '', 'uid-missing'],
    ['ri-1', 'acct-a', 'uid-invalid'],
    [' ri-1 ', ' 1111 ', 'done'],
  ])('takes ids as the cloud gives them: %j %j is %s', (interfaceId, uid, expected) => {
    expect(outcome(created, { kind: 'addPeer', by: 'acceptor', interfaceId, uid })).toBe(expected);
  });

  it('neither asks again for an account ID that the plan has, nor replaces it', () => {
    const known = peeringPlan({ accounts: 'two', states: both('created'), known: true });
    expect(outcome(known, { kind: 'addPeer', by: 'acceptor', interfaceId: 'ri-9' })).toBe('done');
    expect(outcome(known, { ...acceptorAdds, uid: '9' })).toBe('uid-differs');
  });
});

describe('initiating', () => {
  const created = (known: boolean) => peeringPlan({ accounts: 'two', states: both('created'), known });

  it('is for the initiator alone', () => {
    expect(outcome(created(true), { kind: 'initiate', by: 'acceptor' })).toBe('initiator-only');
    expect(statesIn(after(created(true), initiate))).toBe('connecting/accepting');
  });

  it('across accounts waits until each side knows the account and the interface of the other', () => {
    expect(outcome(created(false), initiate)).toBe('peer-unknown');
    expect(outcome(created(false), acceptorAdds, initiate)).toBe('peer-unknown');
    expect(outcome(created(false), initiatorAdds, initiate)).toBe('peer-unknown');
    expect(statesIn(after(created(false), acceptorAdds, initiatorAdds, initiate, settle))).toBe('activated/activated');
  });

  it('names what is missing', () => {
    const { text } = createTranslator('en', ruleTexts);
    const refused = applyEvent(networkOf(after(created(false), acceptorAdds)), 'peer-1', initiate);
    expect(refused.ok ? '' : text(refused.error.reason)).toBe(
      'The accounts differ, and this is not known yet: the account ID of Account B, the interface ID at VPC2.',
    );
  });

  it('within one account needs no ids', () => {
    expect(outcome(peeringPlan({ states: both('created') }), initiate)).toBe('done');
  });

  it('needs both ends and happens once', () => {
    expect(outcome(peeringPlan({ accounts: 'two', known: true }), initiate)).toBe('not-created');
    expect(outcome(peeringPlan({ states: both('activated') }), initiate)).toBe('connected-already');
  });
});

describe('the states that follow', () => {
  it('are those of the table: suspending, suspended, activating, activated', () => {
    let reached = peeringPlan({ states: both('activated') });
    const seen = [suspend, settle, activate, settle].map((event) => {
      reached = after(reached, event);
      return statesIn(reached);
    });
    expect(seen).toEqual([
      'suspending/suspending',
      'suspended/suspended',
      'activating/activating',
      'activated/activated',
    ]);
  });

  it('are begun by either end', () => {
    for (const by of ['initiator', 'acceptor'] as const) {
      expect(outcome(peeringPlan({ states: both('activated') }), { kind: 'suspend', by })).toBe('done');
      expect(outcome(peeringPlan({ states: both('suspended') }), { kind: 'activate', by })).toBe('done');
    }
  });

  it.each<[string, LifecycleEvent, EndState[], string]>([
    ['suspend', suspend, ['activated'], 'not-activated'],
    ['activate', activate, ['suspended'], 'not-suspended'],
    ['settle', settle, ['connecting', 'suspending', 'activating'], 'nothing-to-settle'],
  ])('%s is possible in its states alone', (_name, event, possible, refusal) => {
    for (const state of endStates.filter((one) => one !== 'accepting' && one !== 'deleted')) {
      const expected = possible.includes(state) ? 'done' : refusal;
      expect([state, outcome(peeringPlan({ states: both(state) }), event)]).toEqual([state, expected]);
    }
  });

  it('stand still where the two ends do not go together', () => {
    for (const initiator of endStates) {
      for (const acceptor of endStates) {
        if (isPossibleStatePair(initiator, acceptor)) continue;
        const network = networkOf(peeringPlan({ states: { initiator, acceptor } }));
        const codes = new Set(possibleEvents(network, 'peer-1').map(({ refusal }) => refusal?.code));
        expect([...codes]).toEqual(['states-disagree']);
      }
    }
  });
});

describe('ends that do not go together', () => {
  const half = (initiator: EndState, acceptor: EndState) => peeringPlan({ states: { initiator, acceptor } });

  it('are suspended and activated one by one by their owners', () => {
    expect(statesIn(after(half('activated', 'suspended'), suspend))).toBe('suspending/suspended');
    expect(statesIn(after(half('suspending', 'suspended'), settle))).toBe('suspended/suspended');
    expect(statesIn(after(half('activated', 'suspended'), activate))).toBe('activating/activating');
    expect(outcome(half('activated', 'suspending'), activate)).toBe('not-suspended');
  });

  it('are only deleted once one of them is gone', () => {
    const network = networkOf(half('suspended', 'deleted'));
    const possible = possibleEvents(network, 'peer-1').filter(({ refusal }) => refusal === undefined);
    expect(possible.map(({ action }) => action.kind)).toEqual(['delete']);
  });
});

describe('renewing', () => {
  const renew: LifecycleEvent = { kind: 'renew', by: 'initiator' };
  const lapsed = (asOf: string) => {
    const of = peeringPlan({ states: both('activated') });
    const billing = { method: 'subscription', term: { unit: 'month', count: 1 }, startsOn: '2019-07-10' } as const;
    return { ...of, asOf, peerings: of.peerings.map((row) => ({ ...row, billing })) };
  };

  it('begins the term that runs now, without a gap, up to the day of the release', () => {
    // Guide, section 2: a month from July 10 is due on August 10, stops 15 days later, and is released 15 days after that: September 9.
    expect(after(lapsed('2019-08-10'), renew).peerings[0]?.billing?.startsOn).toBe('2019-08-10');
    expect(after(lapsed('2019-09-08'), renew).peerings[0]?.billing?.startsOn).toBe('2019-08-10');
    expect(outcome(lapsed('2019-09-09'), renew)).toBe('released');
  });

  it('is refused while nothing is due, and for pay-as-you-go', () => {
    expect(outcome(lapsed('2019-08-09'), renew)).toBe('nothing-due');
    expect(outcome(peeringPlan({ states: both('activated') }), renew)).toBe('not-subscribed');
  });
});

describe('changing the bandwidth', () => {
  const change = (mbps: number, by: 'initiator' | 'acceptor' = 'initiator'): LifecycleEvent => ({
    kind: 'changeBandwidth',
    by,
    mbps,
  });

  it('is for the initiator, to another bandwidth that is offered, while nothing is in progress', () => {
    const active = peeringPlan({ states: both('activated') });
    expect(after(active, change(200)).peerings[0]?.bandwidthMbps).toBe(200);
    expect(outcome(active, change(200, 'acceptor'))).toBe('initiator-only');
    expect(outcome(active, change(3))).toBe('bandwidth-not-offered');
    expect(outcome(active, change(100))).toBe('bandwidth-unchanged');
    expect(outcome(peeringPlan({ states: both('connecting') }), change(200))).toBe('not-settled');
  });
});

describe('switching the billing method', () => {
  const to = (billing: Billing, by: 'initiator' | 'acceptor' = 'initiator'): LifecycleEvent => ({
    kind: 'switchBilling',
    by,
    billing,
  });
  const active = (billing?: Billing) =>
    peeringPlan({ states: both('activated'), ...(billing === undefined ? {} : { billing }) });

  it('goes from pay-as-you-go to a subscription whose term is offered, and not back', () => {
    expect(after(active({ method: 'pay-as-you-go' }), to(month)).peerings[0]?.billing).toEqual(month);
    expect(outcome(active({ method: 'pay-as-you-go' }), to({ method: 'subscription' }))).toBe('term-not-offered');
    const tooLong: Billing = { method: 'subscription', term: { unit: 'month', count: 10 } };
    expect(outcome(active({ method: 'pay-as-you-go' }), to(tooLong))).toBe('term-not-offered');
    expect(outcome(active(month), to({ method: 'pay-as-you-go' }))).toBe('billing-final');
  });

  it('is not for an acceptor, which is pay-as-you-go alone', () => {
    expect(outcome(active({ method: 'pay-as-you-go' }), to(month, 'acceptor'))).toBe('acceptor-billing');
  });

  it('is free while nothing has been bought, and guesses nothing afterwards', () => {
    expect(outcome(peeringPlan({ billing: month }), to({ method: 'pay-as-you-go' }))).toBe('done');
    expect(outcome(peeringPlan({ billing: month }), to(month))).toBe('billing-unchanged');
    expect(outcome(active(), to(month))).toBe('billing-unknown');
  });
});

describe('deleting', () => {
  it('needs the routes gone and both ends suspended', () => {
    const used = peeringPlan({ states: both('suspended'), routes: 2 });
    expect(outcome(used, remove)).toBe('routes-remain');
    const gone = after(used, { kind: 'removeRoutes' }, remove);
    expect([statesIn(gone), gone.routes]).toEqual(['gone', []]);
    for (const state of ['connecting', 'activated', 'suspending', 'activating'] as const)
      expect([state, outcome(peeringPlan({ states: both(state) }), remove)]).toEqual([state, 'not-withdrawn']);
  });

  it('is possible for ends that were never connected', () => {
    for (const initiator of ['planned', 'created'] as const)
      for (const acceptor of ['planned', 'created'] as const)
        expect(outcome(peeringPlan({ states: { initiator, acceptor } }), remove)).toBe('done');
  });

  it('ends it all', () => {
    expect(outcome(peeringPlan(), remove, createBoth)).toBe('deleted');
    expect(outcome(peeringPlan(), { kind: 'removeRoutes' })).toBe('no-routes');
  });
});

describe('events', () => {
  it('leave alone what they are not about', () => {
    const start = peeringPlan({ accounts: 'two', routes: 1 });
    const { peerings: _before, accounts: _a, ...others } = start;
    const end = after(start, create('acceptor'), create('initiator'), acceptorAdds, initiatorAdds, initiate, settle);
    expect(end).toMatchObject(others);
  });

  it('of a peering whose router is not in the plan, or whose ends are one router, do not exist', () => {
    const dangling = plan().vpc('vpc-1', ['192.168.0.0/16']).peering('peer-1', 'vpc-1', 'gone').build();
    expect(outcome(dangling, createBoth)).toBe('no-connection');
    expect(possibleEvents(networkOf(dangling), 'peer-1')).toEqual([]);
    const self = plan().vpc('vpc-1', ['192.168.0.0/16']).peering('peer-1', 'vpc-1', 'vpc-1').build();
    expect(outcome(self, createBoth)).toBe('same-router');
  });

  it('are refused by what is offered exactly when they are refused by doing them', () => {
    for (const accounts of ['one', 'two'] as const) {
      for (const initiator of endStates) {
        for (const acceptor of endStates) {
          for (const known of [true, false]) {
            const of = peeringPlan({
              states: { initiator, acceptor },
              accounts,
              known,
              billing: { method: 'pay-as-you-go' },
              routes: initiator === 'suspended' ? 1 : 0,
            });
            const offered = possibleEvents(networkOf(of), 'peer-1');
            expect(offered.map(({ action }) => action)).toEqual(lifecycleActions);
            for (const { action, refusal } of offered)
              expect([action, outcome(of, entered(action))]).toEqual([action, refusal?.code ?? 'done']);
          }
        }
      }
    }
  });
});

/** An action with something legal entered. */
function entered(action: LifecycleAction): LifecycleEvent {
  switch (action.kind) {
    case 'addPeer': {
      const uid = action.by === 'acceptor' ? '1111' : '2222';
      return { ...action, interfaceId: 'ri-7', uid };
    }
    case 'changeBandwidth':
      return { ...action, mbps: 1000 };
    case 'switchBilling':
      return { ...action, billing: month };
    default:
      return action;
  }
}
