import { vlanWords } from '../../../shared/network/find-objects.ts';
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
    case 'vbrs':
      return row.vlan === undefined ? row.id : vlanWords(row.vlan);
    case 'accounts':
    case 'physicalConnections':
    case 'securityGroups':
    case 'peerings':
    case 'intents':
    case 'notes':
      return row.id;
  }
}
