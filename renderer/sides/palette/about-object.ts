import type { PlanObject } from '../../../shared/network/network.ts';

/** What an object of a list is told apart by, beside its name. */
export function aboutObject({ table, row }: PlanObject): string {
  switch (table) {
    case 'vpcs':
    case 'dataCenters':
      return row.cidrs.slice(0, 3).join(' ');
    case 'vSwitches':
      return row.cidr;
    case 'instances':
    case 'hosts':
      return row.ip;
    case 'routes':
      return row.destination;
    case 'accounts':
    case 'physicalConnections':
    case 'vbrs':
    case 'securityGroups':
    case 'peerings':
    case 'intents':
    case 'notes':
      return row.id;
  }
}
