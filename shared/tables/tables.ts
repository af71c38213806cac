import type { MessageKey } from '../messages/message.ts';
import { namesOf, type ObjectTable } from '../plan/plan.ts';

/** What is worked on as a table: every kind of object but notes, which stand in the drawing, and the rules of all security groups. */
export type PlanTable = Exclude<ObjectTable, 'notes'> | 'securityRules';

/** The tables in the order in which they are offered, each with what it is called. */
export const tableTitles = {
  vpcs: 'inspector:many.vpcs',
  vSwitches: 'inspector:many.vSwitches',
  vbrs: 'inspector:many.vbrs',
  physicalConnections: 'inspector:many.physicalConnections',
  peerings: 'inspector:many.peerings',
  routes: 'inspector:many.routes',
  securityRules: 'grid:securityRules',
  instances: 'inspector:many.instances',
  hosts: 'inspector:many.hosts',
  dataCenters: 'inspector:many.dataCenters',
  accounts: 'inspector:many.accounts',
  securityGroups: 'inspector:many.securityGroups',
  intents: 'inspector:many.intents',
} as const satisfies Readonly<Record<PlanTable, MessageKey>>;

export const planTables = namesOf(tableTitles);

/** The objects of which a table has rows: the rules of a security group are part of it. */
export function objectTableOf(table: PlanTable): Exclude<ObjectTable, 'notes'> {
  return table === 'securityRules' ? 'securityGroups' : table;
}
