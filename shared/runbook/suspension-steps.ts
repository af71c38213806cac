import type { StatePair } from '../catalog/router-states.ts';
import type { LifecycleAction } from '../lifecycle/lifecycle-event.ts';
import { settlementOf } from '../lifecycle/transitions.ts';
import { message } from '../messages/message.ts';
import { nameOf, type PeeringNode } from '../network/network.ts';
import { apiCall, fromPlace } from './api-call.ts';
import { atPeerings } from './console.ts';
import { accountParty } from './party.ts';
import { interfaceOf, type NewStep, type Site } from './site.ts';
import { stepId } from '../plan/step-id.ts';

/**
 * Both ends of a peering suspended, each by its owner: the initiator first, then the acceptor (guide, section 5). `of` says in which of the two plans
 * its ids stand, `states` where its ends are. Answers the id of the last step.
 */
export function suspendEnds(
  site: Site,
  peering: PeeringNode,
  of: 'before' | 'after',
  {
    states,
    after,
    ...placed
  }: Pick<NewStep, 'phase'> & {
    readonly states: StatePair;
    readonly group?: number;
    readonly after: readonly string[];
  },
): string {
  const { row } = peering;
  const names = {
    peering: nameOf(site[of], row.id),
    initiator: nameOf(site[of], row.initiator.router),
    acceptor: nameOf(site[of], row.acceptor.router),
  };
  for (const role of ['initiator', 'acceptor'] as const) {
    const place = interfaceOf(row.id, role);
    const id = of === 'before' ? site.oldValue(place) : site.value(place);
    const actions = role === 'initiator' ? waysToSuspended(states) : [];
    site.add({
      ...placed,
      // The two ends go together: suspending one takes the other along, so that the second suspension finds nothing to do (guide, section 1).
      ...(actions.length === 0 ? {} : { lifecycle: { peering: row.id, actions } }),
      id: stepId('suspend', row.id, role),
      kind: 'suspend',
      by: accountParty(peering[role].row.account),
      region: peering[role].row.region,
      subjects: [row.id],
      after: role === 'initiator' ? after : [stepId('suspend', row.id, 'initiator')],
      title: message(`runbook:suspend.title.${role}`, names),
      do: [message(`runbook:suspend.do.${role}`)],
      verify: [message('runbook:suspend.verify')],
      undo: [message('runbook:suspend.undo')],
      where: atPeerings(peering),
      calls: [
        apiCall('vpc', 'DeactivateRouterInterface', {
          RegionId: peering[role].row.region,
          RouterInterfaceId: fromPlace(id),
        }),
      ],
      inputs: [id],
    });
  }
  return stepId('suspend', row.id, 'acceptor');
}

/** What has to happen until both ends are suspended; nothing where they are. */
export function waysToSuspended(states: StatePair): LifecycleAction[] {
  const settles: LifecycleAction[] = settlementOf(states) === undefined ? [] : [{ kind: 'settle' }];
  const { initiator, acceptor } = settlementOf(states) ?? states;
  return initiator === 'suspended' && acceptor === 'suspended'
    ? settles
    : [...settles, { kind: 'suspend', by: 'initiator' }, { kind: 'settle' }];
}
