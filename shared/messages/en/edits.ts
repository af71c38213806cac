import { words } from './words.ts';

/** Labels of history steps (read after "Undo" and "Redo"), names given to new objects, and why an edit is refused. */
export const edits = {
  add: 'Add {{kind}} {{name}}',
  change: 'Change {{kind}} {{name}}',
  changeMany_one: 'Change {{count}} object',
  changeMany_other: 'Change {{count}} objects',
  rename: 'Rename {{from}} to {{to}}',
  remove: 'Delete {{kind}} {{name}}',
  addedAlone: '{{kind}} {{name}} was added, without a connection.',
  removed: '{{kind}} {{name}} deleted.',
  removedMany_one: '{{count}} object deleted.',
  removedMany_other: '{{count}} objects deleted.',
  removeMany_one: 'Delete {{count}} object',
  removeMany_other: 'Delete {{count}} objects',
  peeringName: '{{initiator}} to {{acceptor}}',
  connectNothing: 'Only VPCs, VBRs, physical connections and data centers can be connected.',
  reconnectExisting:
    '{{name}} exists in the cloud, where its ends cannot be changed: decommission it and connect anew.',
  reconnectSame: 'This end is at {{name}} already.',
  reconnectNoRouter: 'Only VPCs and VBRs have router interfaces.',
  connectSelf: '{{name}} cannot be connected to itself.',
  connectVbrs: '{{first}} and {{second}} are both VBRs; a VBR connects to VPCs only.',
  connectAgain: '{{first}} and {{second}} are already connected by {{peering}}; change that connection instead.',
  connectAttached: '{{first}} is already attached to {{second}}.',
  connectDataCenters: '{{first}} and {{second}} are both data centers; connect each of them to a physical connection.',
  connectPhysicalConnections:
    '{{first}} and {{second}} are both physical connections; connect them to a data center and to VBRs.',
  connectDataCenterToVbr:
    'Put a physical connection between {{first}} and {{second}}: connect it to the data center, then to the VBR.',
  connectDataCenterToVpc:
    'Connect {{first}} to a physical connection, that one to a VBR, and the VBR to {{second}}; a data center does not reach a VPC directly.',
  connectPhysicalConnectionToVpc:
    'Connect {{first}} to a VBR and the VBR to {{second}}; a physical connection ends at a VBR.',
  noRoomForVSwitch:
    '{{name}} ({{blocks}}) has no room left for another vSwitch. Add a block to the VPC or make a vSwitch smaller.',
  noAddressInVSwitch: 'Every usable address of {{name}} ({{block}}) is taken. Use another vSwitch.',
  noAddressInDataCenter: 'Every usable address of {{name}} ({{blocks}}) is taken. Add a block to the data center.',
  'summary.field': '{{kind}} {{name}}: {{field}} {{from}} → {{to}}',
  'summary.gains': '{{kind}} {{name}}: {{field}} + {{items}}',
  'summary.loses': '{{kind}} {{name}}: {{field}} − {{items}}',
  'summary.plan': 'Plan: {{field}} {{from}} → {{to}}',
  'summary.path': '{{outer}}, {{inner}}',
  'summary.moved_one': 'Move {{count}} object on the canvas',
  'summary.moved_other': 'Move {{count}} objects on the canvas',
  'summary.accept': 'Accept {{rule}} for {{names}}: {{reason}}',
  'summary.withdraw': 'Withdraw the acceptance of {{rule}} for {{names}}',
  'summary.acceptanceChanged': 'Acceptance of {{rule}} for {{names}}: {{field}} {{from}} → {{to}}',
  'summary.none': words.noneInText,
  'summary.yes': words.yesInText,
  'summary.no': words.noInText,
  'summary.entries_one': '{{count}} entry',
  'summary.entries_other': '{{count}} entries',
  'summary.priceBooks': 'Price book {{name}} changes',
  'summary.quotes': 'Stored quote {{name}} changes',
  'summary.scenarios': 'Scenario {{name}} changes',
  'summary.steps': 'The mark of step {{name}} changes',
} as const;
