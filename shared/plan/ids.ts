import { type ObjectTable, objectTables, type Plan } from './plan.ts';

const prefixes: Readonly<Record<ObjectTable, string>> = {
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
  const taken = new Set<string>();
  for (const table of objectTables) for (const row of plan[table]) taken.add(row.id);
  const next = new Map<ObjectTable, number>();
  return (table) => {
    let number = next.get(table) ?? 1;
    while (taken.has(`${prefixes[table]}-${number}`)) number += 1;
    const id = `${prefixes[table]}-${number}`;
    taken.add(id);
    next.set(table, number + 1);
    return id;
  };
}
