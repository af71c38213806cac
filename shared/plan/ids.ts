import { type ObjectTable, objectTables, type Plan } from './plan.ts';
import { referencesOf } from './references.ts';

/** How ids of a table begin. */
export const idPrefixes: Readonly<Record<ObjectTable, string>> = {
  accounts: 'acct',
  dataCenters: 'dc',
  hosts: 'host',
  physicalConnections: 'pc',
  vbrs: 'vbr',
  vpcs: 'vpc',
  vSwitches: 'vsw',
  securityGroups: 'sg',
  instances: 'ecs',
  peerings: 'peer',
  routes: 'rte',
  intents: 'int',
  notes: 'note',
};

/** Makes ids that the plan does not have yet: `vpc-1`, `vpc-2`, …; every call makes another one. No randomness: same plan, same ids. */
export function idMaker(plan: Plan): (table: ObjectTable) => string {
  const taken = mentionedIds(plan);
  const next = new Map<ObjectTable, number>();
  return (table) => {
    let number = next.get(table) ?? 1;
    while (taken.has(`${idPrefixes[table]}-${number}`)) number += 1;
    const id = `${idPrefixes[table]}-${number}`;
    taken.add(id);
    next.set(table, number + 1);
    return id;
  };
}

/** Ids of objects, and those that a faulty file only mentions: a new object must not become what a dangling reference points at. */
function mentionedIds(plan: Plan): Set<string> {
  const ids = new Set<string>(plan.layout.map((place) => place.id));
  for (const table of objectTables) {
    for (const row of plan[table]) {
      ids.add(row.id);
      for (const reference of referencesOf(table, row)) ids.add(reference.id);
    }
  }
  for (const { subjects } of plan.accepted) for (const id of subjects) ids.add(id);
  for (const raised of Object.values(plan.quotas ?? {})) for (const id of Object.keys(raised)) ids.add(id);
  // What a scenario adds must not meet something else of the same id when it is laid over the plan.
  for (const { changes } of plan.scenarios) for (const change of changes) ids.add(addedId(change));
  return ids;
}

function addedId(change: object): string {
  const { row } = change as { readonly row?: { readonly id?: unknown } | null };
  return typeof row?.id === 'string' ? row.id : '';
}
