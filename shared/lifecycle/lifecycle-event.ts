import type { Message } from '../messages/message.ts';
import type { PeeringRole } from '../plan/edits/peering-draft.ts';
import type { Billing } from '../plan/rows.ts';

/** What can be done with a peering connection, and by which end; what has to be entered for it is not in here. */
export type LifecycleAction =
  | { readonly kind: 'create'; readonly ends: 'both' | PeeringRole }
  /** The end learns the other one's interface (guide, section 9, steps 3 and 4). */
  | { readonly kind: 'addPeer'; readonly by: PeeringRole }
  | { readonly kind: 'initiate'; readonly by: PeeringRole }
  /** The cloud completes what was begun: connecting, suspending and activating come to their end. */
  | { readonly kind: 'settle' }
  | { readonly kind: 'suspend'; readonly by: PeeringRole }
  | { readonly kind: 'activate'; readonly by: PeeringRole }
  | { readonly kind: 'changeBandwidth'; readonly by: PeeringRole }
  | { readonly kind: 'switchBilling'; readonly by: PeeringRole }
  /** Pays for another term of a subscription that is due (guide, section 2). */
  | { readonly kind: 'renew'; readonly by: PeeringRole }
  /** Deletes the route entries that lead over the connection, which comes before deleting the connection (guide, section 5). */
  | { readonly kind: 'removeRoutes' }
  | { readonly kind: 'delete' };

export type LifecycleEvent =
  | Exclude<LifecycleAction, { readonly kind: 'addPeer' | 'changeBandwidth' | 'switchBilling' }>
  | {
      readonly kind: 'addPeer';
      readonly by: PeeringRole;
      /** The interface of the other end. */
      readonly interfaceId: string;
      /** The account ID of the other end's owner, where the plan does not have it yet. */
      readonly uid?: string;
    }
  | { readonly kind: 'changeBandwidth'; readonly by: PeeringRole; readonly mbps: number }
  | { readonly kind: 'switchBilling'; readonly by: PeeringRole; readonly billing: Billing };

/** Why an event can't happen now, and what would have to come first. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: Message;
}

export type RefusalCode =
  | 'no-connection'
  | 'same-router'
  | 'deleted'
  | 'end-deleted'
  | 'states-disagree'
  | 'vbr-must-initiate'
  | 'created-already'
  | 'created-together'
  | 'created-separately'
  | 'not-created'
  | 'found-automatically'
  | 'connected-already'
  | 'interface-id-missing'
  | 'interface-id-invalid'
  | 'uid-missing'
  | 'uid-invalid'
  | 'uid-differs'
  | 'initiator-only'
  | 'peer-unknown'
  | 'not-activated'
  | 'not-suspended'
  | 'nothing-to-settle'
  | 'not-settled'
  | 'bandwidth-not-offered'
  | 'bandwidth-unchanged'
  | 'acceptor-billing'
  | 'billing-unknown'
  | 'billing-final'
  | 'billing-unchanged'
  | 'term-not-offered'
  | 'not-subscribed'
  | 'nothing-due'
  | 'released'
  | 'no-routes'
  | 'routes-remain'
  | 'not-withdrawn';
