import { type Message, message } from '../messages/message.ts';
import type { Network } from '../network/network.ts';
import { peeringDefaults, peeringName } from '../plan/edits/add-peering.ts';
import { freeDataCenterBlock, freeVpcBlock } from '../plan/edits/free-cidr.ts';
import { canConnect } from '../plan/edits/connect-routers.ts';
import { lastRegion, lastUsedAccount } from '../plan/edits/add-object.ts';
import { newSecurityRule } from '../plan/edits/security-rules.ts';
import { nextLetteredName, nextNumberedName } from '../plan/names.ts';
import type { Plan } from '../plan/plan.ts';
import { mustFindRouter, rowName } from '../plan/routers.ts';
import { failure, type Result, success } from '../result.ts';
import type { Translator } from '../messages/translator.ts';
import { isName, isOwner, tableColumns } from './table-columns.ts';
import type { PlanTable } from './tables.ts';
import { type Values, valueAt, valuesOf } from './values.ts';

export interface NewRowPlace {
  readonly network: Network;
  readonly speak: Translator;
  /** The plan with the rows that were added before. */
  readonly plan: Plan;
  readonly id: string;
  /** The names that its siblings have. */
  readonly taken: ReadonlySet<string>;
}

/** What a new row says where nothing was entered; `given` is what was. Refused where no such row may be. */
export function newRow(table: PlanTable, given: Values, place: NewRowPlace): Result<Values, Message> {
  const start = startOf(table, given, place);
  if (!start.ok || 'name' in given || !tableColumns(table).some(isName) || 'name' in start.value) return start;
  const base = place.speak.t(table === 'securityRules' ? 'kinds:securityGroups' : `kinds:${table}`);
  const next = table === 'accounts' ? nextLetteredName : nextNumberedName;
  return success({ ...start.value, name: next(base, [...place.taken]) });
}

function startOf(table: PlanTable, given: Values, { network, speak, plan, id }: NewRowPlace): Result<Values, Message> {
  switch (table) {
    case 'vpcs':
      return success({
        id,
        account: lastUsedAccount(plan),
        region: lastRegion(plan),
        ...('cidrs' in given ? {} : { cidrs: [freeVpcBlock(plan, network.pack)] }),
      });
    case 'vbrs':
      return success({ id, account: lastUsedAccount(plan), region: lastRegion(plan) });
    case 'physicalConnections':
      return success({ id, account: lastUsedAccount(plan) });
    case 'dataCenters':
      return success({ id, ...('cidrs' in given ? {} : { cidrs: [freeDataCenterBlock(plan)] }) });
    case 'peerings':
      return newPeering(given, network, speak, plan, id);
    case 'securityRules':
      return success(valuesOf(newSecurityRule));
    case 'securityGroups':
      return success({ id, rules: [] });
    case 'intents':
      return success({ id, expect: 'reachable' });
    case 'accounts':
    case 'hosts':
    case 'instances':
    case 'routes':
    case 'vSwitches':
      return success({ id });
  }
}

/** A new peering is what a line between its routers would make, and may not be where no line may. */
function newPeering(
  given: Values,
  network: Network,
  { text }: Translator,
  plan: Plan,
  id: string,
): Result<Values, Message> {
  const [from, to] = [valueAt(given, ['initiator', 'router']), valueAt(given, ['acceptor', 'router'])];
  if (typeof from !== 'string' || typeof to !== 'string') return success({ id });
  const judged = canConnect(plan, from, to);
  if (!judged.ok) return failure(judged.error.reason);
  const connection = judged.value;
  if (connection.kind !== 'peering') return success({ id });
  if (connection.swapped)
    return failure(message('dialogs:lock.vbrInitiates', { vbr: rowName(mustFindRouter(plan, to).row) }));
  return success(valuesOf(peeringDefaults(plan, network.pack, connection, text(peeringName(plan, connection)), id)));
}

/** Among what siblings of rows are called alike: what they are part of. */
export function siblingsKey(table: PlanTable, values: Values): string {
  return tableColumns(table)
    .filter((column) => isOwner(column) && column.path.length === 1)
    .map(({ path }) => String(valueAt(values, path)))
    .join('\n');
}
