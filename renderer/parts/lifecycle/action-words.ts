import { bandwidthLabel } from '../../../shared/catalog/specifications.ts';
import type { StatePair } from '../../../shared/catalog/router-states.ts';
import type { LifecycleAction, LifecycleEvent } from '../../../shared/lifecycle/lifecycle-event.ts';
import { message, type Message } from '../../../shared/messages/message.ts';

/** What an action is called; completing says what is completed. */
export function actionWords(action: LifecycleAction, states: StatePair | undefined): Message {
  switch (action.kind) {
    case 'create':
      return message(`lifecycle:action.create.${action.ends}`);
    case 'addPeer':
      return message(`lifecycle:action.addPeer.${action.by}`);
    case 'settle': {
      const state = states?.initiator;
      return state === 'connecting' || state === 'suspending' || state === 'activating'
        ? message(`lifecycle:action.settle.${state}`)
        : message('lifecycle:action.settle');
    }
    default:
      return message(`lifecycle:action.${action.kind}`);
  }
}

/** What an event that happened is called: the action with what was chosen for it. */
export function eventWords(event: LifecycleEvent, states: StatePair | undefined): Message {
  switch (event.kind) {
    case 'changeBandwidth':
      return message('lifecycle:action.bandwidthTo', { bandwidth: bandwidthLabel(event.mbps) });
    case 'switchBilling':
      return message('lifecycle:action.billingTo', {
        method: message(`dialogs:peering.billingMethod.${event.billing.method}`),
      });
    default:
      return actionWords(event, states);
  }
}

/** Whether something has to be entered or chosen before the action is an event. */
export function needsEntry(
  action: LifecycleAction,
): action is Extract<LifecycleAction, { readonly kind: 'addPeer' | 'changeBandwidth' | 'switchBilling' }> {
  return action.kind === 'addPeer' || action.kind === 'changeBandwidth' || action.kind === 'switchBilling';
}

/** What makes an action another one than the rest. */
export function actionKey(action: LifecycleAction): string {
  return [action.kind, 'by' in action ? action.by : '', 'ends' in action ? action.ends : ''].join(' ');
}
