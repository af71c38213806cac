import type { StatePair } from '../../shared/catalog/router-states.ts';
import { findRulePack } from '../../shared/catalog/rule-packs.ts';
import type { LifecycleEvent } from '../../shared/lifecycle/lifecycle-event.ts';
import { applyEvents } from '../../shared/lifecycle/events.ts';
import { compile } from '../../shared/network/compile.ts';
import type { Network } from '../../shared/network/network.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Peering } from '../../shared/plan/rows.ts';
import { plan } from '../support/plan-builder.ts';

export interface Given {
  readonly states?: StatePair;
  readonly accounts?: 'one' | 'two';
  /** Whether each side has the account ID and the interface ID of the other. */
  readonly known?: boolean;
  readonly billing?: Peering['billing'];
  readonly routes?: number;
}

export const both = (state: StatePair['initiator']): StatePair => ({
  initiator: state,
  acceptor: state === 'connecting' ? 'accepting' : state,
});

/** VPC1 initiates to VPC2, in one account or in two. */
export function peeringPlan({ states = both('planned'), accounts = 'one', known = false, ...rest }: Given = {}): Plan {
  const uid = (digits: string) => (known ? { uid: digits } : {});
  const builder = plan()
    .account('acct-a', { name: 'Account A', ...uid('1111') })
    .account('acct-b', { name: 'Account B', ...uid('2222') })
    .vpc('vpc-1', ['192.168.0.0/16'], { name: 'VPC1' })
    .vpc('vpc-2', ['172.16.0.0/16'], { name: 'VPC2', ...(accounts === 'two' ? { account: 'acct-b' } : {}) })
    .peering('peer-1', 'vpc-1', 'vpc-2', {
      initiator: { router: 'vpc-1', state: states.initiator, ...(known ? { interfaceId: 'ri-1' } : {}) },
      acceptor: { router: 'vpc-2', state: states.acceptor, ...(known ? { interfaceId: 'ri-2' } : {}) },
      ...(rest.billing === undefined ? {} : { billing: rest.billing }),
    });
  for (let number = 0; number < (rest.routes ?? 0); number += 1)
    builder.route('vpc-1', `172.16.${number}.0/24`, { peering: 'peer-1' });
  return builder.build();
}

export function networkOf(of: Plan): Network {
  const pack = findRulePack(of.rulePack);
  if (pack === undefined) throw new Error(`no pack ${of.rulePack}`);
  return compile(of, pack, '2019-08-14');
}

/** The plan after the events; one that is refused fails the test with its code. */
export function after(of: Plan, ...events: readonly LifecycleEvent[]): Plan {
  const patch = applyEvents(networkOf(of), 'peer-1', events);
  if (!patch.ok) throw new Error(patch.error.code);
  return mustApply(of, patch.value);
}

/** `done`, or the code of the refusal. */
export function outcome(of: Plan, ...events: readonly LifecycleEvent[]): string {
  const patch = applyEvents(networkOf(of), 'peer-1', events);
  return patch.ok ? 'done' : patch.error.code;
}

export function statesIn({ peerings: [row] }: Plan): string {
  return row === undefined ? 'gone' : `${row.initiator.state}/${row.acceptor.state}`;
}
