import { fields } from './fields.ts';

/** What the objects of a plan are called, in the guide's terms. */
export const kinds = {
  accounts: 'Account',
  dataCenters: 'Data center',
  hosts: 'Host',
  physicalConnections: 'Physical connection',
  vbrs: 'VBR',
  vpcs: 'VPC',
  vSwitches: 'vSwitch',
  securityGroups: 'Security group',
  instances: 'Instance',
  peerings: 'Peering connection',
  routes: 'Route entry',
  intents: 'Intent',
  notes: fields.note,
} as const;
