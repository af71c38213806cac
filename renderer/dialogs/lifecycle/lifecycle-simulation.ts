import type { StatePair } from '../../../shared/catalog/router-states.ts';
import { statesOf } from '../../../shared/lifecycle/connection.ts';
import { applyEvent, lifecycleActions, possibleEvents, type PossibleEvent } from '../../../shared/lifecycle/events.ts';
import type { LifecycleEvent, Refusal } from '../../../shared/lifecycle/lifecycle-event.ts';
import { message } from '../../../shared/messages/message.ts';
import { compile } from '../../../shared/network/compile.ts';
import type { Network, PeeringNode } from '../../../shared/network/network.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import { type Result, success } from '../../../shared/result.ts';

/** One moment of a lifecycle that is played on a copy of the plan. */
export interface Moment {
  /** What led here; undefined at the start. */
  readonly event: LifecycleEvent | undefined;
  /** What the copy means at this moment. */
  readonly network: Network;
  /** The peering, or what it was when it was deleted. */
  readonly node: PeeringNode;
  readonly deleted: boolean;
  /** The states of the two ends before the present ones; undefined where none are known. */
  readonly before: StatePair | undefined;
}

/** The moment at which the plan stands; undefined where one of the peering's routers is not in the plan. */
export function startOf(network: Network, peeringId: string): Moment | undefined {
  const node = network.peerings.find(({ row }) => row.id === peeringId);
  return node && { event: undefined, network, node, deleted: false, before: undefined };
}

/** The moment after an event, or why there is none. */
export function nextMoment(moment: Moment, event: LifecycleEvent): Result<Moment, Refusal> {
  const { id } = moment.node.row;
  const patch = applyEvent(moment.network, id, event);
  if (!patch.ok) return patch;
  const network = compile(mustApply(moment.network.plan, patch.value), moment.network.pack, moment.network.asOf);
  const node = network.peerings.find(({ row }) => row.id === id);
  const states = statesOf(moment.node.row);
  const after = node === undefined ? states : statesOf(node.row);
  const moved = after.initiator !== states.initiator || after.acceptor !== states.acceptor;
  return success({
    event,
    network,
    node: node ?? moment.node,
    deleted: node === undefined,
    before: moved ? states : moment.before,
  });
}

/** What can happen at a moment; after the deletion nothing can. */
export function possibleAt({ network, node, deleted }: Moment): PossibleEvent[] {
  if (!deleted) return possibleEvents(network, node.row.id);
  const refusal: Refusal = { code: 'deleted', reason: message('lifecycle:refused.deleted') };
  return lifecycleActions.map((action) => ({ action, refusal }));
}
