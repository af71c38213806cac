import { applyEvents } from '../lifecycle/events.ts';
import type { LifecycleEvent, Refusal } from '../lifecycle/lifecycle-event.ts';
import type { Network } from '../network/network.ts';
import { emptyPatch, type Patch } from '../plan/patch.ts';
import { type Result, success } from '../result.ts';
import { interfaceOf } from './site.ts';
import type { Step } from './runbook.ts';
import { valueAt } from './place.ts';

/** What a step does to its peering, with what the plan knows by then filled in; none for a step of another kind. */
export function eventsOf(network: Network, { lifecycle }: Step): LifecycleEvent[] {
  if (lifecycle === undefined) return [];
  const { peering, actions } = lifecycle;
  const object = network.objects.get(peering);
  const row = object?.table === 'peerings' ? object.row : undefined;
  return actions.flatMap((action): LifecycleEvent[] => {
    switch (action.kind) {
      case 'addPeer': {
        const place = interfaceOf(peering, action.by === 'initiator' ? 'acceptor' : 'initiator');
        return [{ ...action, interfaceId: valueAt(network, place) ?? '' }];
      }
      case 'changeBandwidth':
        return row === undefined ? [] : [{ ...action, mbps: row.bandwidthMbps }];
      case 'switchBilling':
        return row?.billing === undefined ? [] : [{ ...action, billing: row.billing }];
      default:
        return [action];
    }
  });
}

/**
 * The change that a step which is done makes to the states of the plan, or why it can't be done yet; empty for a step that is about no peering. What
 * a change of bandwidth or billing leads to, the later plan says already.
 */
export function completionOf(network: Network, step: Step): Result<Patch, Refusal> {
  const events = eventsOf(network, step).filter(({ kind }) => kind !== 'changeBandwidth' && kind !== 'switchBilling');
  const [first] = events;
  if (step.lifecycle === undefined || first === undefined) return success(emptyPatch);
  return applyEvents(network, step.lifecycle.peering, events);
}
