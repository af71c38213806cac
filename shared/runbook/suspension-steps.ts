import type { StatePair } from '../catalog/router-states.ts';
import type { LifecycleAction } from '../lifecycle/lifecycle-event.ts';
import { settlementOf } from '../lifecycle/transitions.ts';
import { message } from '../messages/message.ts';
import { nameOf, type PeeringNode } from '../network/network.ts';
import type { PeeringRole } from '../plan/edits/peering-draft.ts';
import { apiCall, fromPlace } from './api-call.ts';
import { atPeerings } from './console.ts';
import { endsToSuspend } from './ends-to-change.ts';
import { accountParty } from './party.ts';
import { interfaceOf, type NewStep, type Site } from './site.ts';
import { stepId } from '../plan/step-id.ts';

/**
 * Both ends of a peering suspended, each by its owner: the initiator first, then the acceptor (guide, section 5); an end that is suspended needs no
 * step. `of` says in which of the two plans its ids stand, `states` where its ends are. Answers the id of the last step.
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
    readonly after: readonly (string | undefined)[];
  },
): string | undefined {
  const { row } = peering;
  const names = {
    peering: nameOf(site[of], row.id),
    initiator: nameOf(site[of], row.initiator.router),
    acceptor: nameOf(site[of], row.acceptor.router),
  };
  // What is made new and suspended is another connection than the one that is suspended to make room for it.
  const action = of === 'after' && site.isReplaced(row.id) ? 'suspend-new' : 'suspend';
  let last: string | undefined;
  for (const role of endsToSuspend(states)) {
    const place = interfaceOf(row.id, role);
    const id = of === 'before' ? site.oldValue(place) : site.value(place);
    const actions = last === undefined ? waysToSuspended(states, role) : [];
    site.add({
      ...placed,
      // The two ends go together: suspending one takes the other along, so that the second suspension finds nothing to do (guide, section 1).
      ...(actions.length === 0 ? {} : { lifecycle: { peering: row.id, actions } }),
      id: stepId(action, row.id, role),
      kind: 'suspend',
      by: accountParty(peering[role].row.account),
      region: peering[role].row.region,
      subjects: [row.id],
      after: last === undefined ? after : [last],
      title: message(`runbook:suspend.title.${role}`, names),
      do: [message(`runbook:suspend.do.${role}`)],
      verify: [message('runbook:suspend.verify')],
      // What stays keeps its routes (guide, section 4).
      undo: [message(of === 'before' ? 'runbook:suspend.undo' : 'runbook:suspend.resume')],
      where: atPeerings(peering),
      calls: [
        apiCall('vpc', 'DeactivateRouterInterface', {
          RegionId: peering[role].row.region,
          RouterInterfaceId: fromPlace(id),
        }),
      ],
      inputs: [id],
    });
    last = stepId(action, row.id, role);
  }
  return last;
}

/** What the first of the owners who suspend an end does to the connection. */
function waysToSuspended(states: StatePair, by: PeeringRole): LifecycleAction[] {
  const settles: LifecycleAction[] = settlementOf(states) === undefined ? [] : [{ kind: 'settle' }];
  return [...settles, { kind: 'suspend', by }, { kind: 'settle' }];
}
