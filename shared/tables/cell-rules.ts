import { type EndState, endStates, isPossibleStatePair } from '../catalog/router-states.ts';
import { type Message, message } from '../messages/message.ts';
import { billingBy } from '../plan/edits/peering-draft.ts';
import { type Billing, objectSchemas } from '../plan/rows.ts';
import type { TableColumn } from './table-columns.ts';
import type { PlanTable } from './tables.ts';
import { type Values, valueAt, withValue } from './values.ts';

/** A row once a cell of it says something else, with what goes along with that. */
export function withCell(table: PlanTable, values: Values, { id, path }: TableColumn, value: unknown): Values {
  if (table === 'peerings' && id === 'billing.method' && isMethod(value))
    return withValue(values, ['billing'], { ...billingBy(value, billingOf(values)) });
  // A source is a block or a group; naming the one takes the other out.
  if (table === 'securityRules' && value !== undefined && id === 'source.cidr')
    return withValue(values, ['source'], { cidr: value });
  if (table === 'securityRules' && value !== undefined && id === 'source.securityGroup')
    return withValue(withValue(values, ['source', 'cidr'], undefined), path, value);
  return withValue(values, path, value);
}

/** Why a row can't be as it would be now; what it was before is nobody's fault here. */
export function rowProblem(table: PlanTable, before: Values, after: Values): Message | undefined {
  if (table !== 'peerings') return undefined;
  const billing = billingOf(after);
  if (billing !== undefined && billing.method !== 'subscription' && (billing.term ?? billing.autoRenew) !== undefined)
    return message('grid:onlySubscription');
  const [initiator, acceptor] = [stateOf(after, 'initiator'), stateOf(after, 'acceptor')];
  const same = initiator === stateOf(before, 'initiator') && acceptor === stateOf(before, 'acceptor');
  if (initiator === undefined || acceptor === undefined) return undefined;
  if (!same && !isPossibleStatePair(initiator, acceptor))
    return message('grid:statePair', {
      initiator: message(`fields:state.${initiator}`),
      acceptor: message(`fields:state.${acceptor}`),
    });
  for (const end of ['initiator', 'acceptor'] as const) {
    const path = [end, 'interfaceId'];
    const entered = valueAt(after, path);
    if (entered !== undefined && entered !== valueAt(before, path) && stateOf(after, end) === 'planned')
      return message('dialogs:lock.notCreated');
  }
  return undefined;
}

function isMethod(value: unknown): value is Billing['method'] {
  return value === 'subscription' || value === 'pay-as-you-go';
}

function billingOf({ billing }: Values): Billing | undefined {
  const read = objectSchemas.peerings.shape.billing.safeParse(billing);
  return read.success ? read.data : undefined;
}

function stateOf(values: Values, end: 'initiator' | 'acceptor'): EndState | undefined {
  const state = valueAt(values, [end, 'state']);
  return endStates.find((each) => each === state);
}
