/** What is said in more than one place: why a text is no plan, and the templates. */
export const app = {
  'parse.empty': 'The file is empty.',
  'parse.binary': 'The file is not a text but an archive or another binary file.',
  'parse.notJson': 'Line {{line}}, column {{column}}: the JSON is broken off or malformed.',
  'parse.notAPlan': 'The file is JSON but not a Peerscape plan: it does not say "format": "{{format}}".',
  'parse.newerVersion':
    'The plan has format version {{version}}; this Peerscape reads up to version {{known}}. Update Peerscape to open it.',
  'parse.tooDeep': 'The file nests deeper than any plan does and was not read further.',
  'parse.invalid': 'Line {{line}}: {{path}} is not what a plan has there ({{expected}}).',
  'template.sameAccount.title': 'Two VPCs in one account',
  'template.sameAccount.description':
    'A VPC in Qingdao and a VPC in Beijing, peered within one account, with routes and a ping test in both directions.',
  'template.twoAccounts.title': 'Two VPCs in two accounts',
  'template.twoAccounts.description':
    'The same two VPCs owned by different accounts: initiator and acceptor are created separately and know each other’s interface.',
  'template.sharedPhysicalConnection.title': 'One physical connection, VPCs of two accounts',
  'template.sharedPhysicalConnection.description':
    'A data center reaches the VPCs of two accounts over one physical connection and one VBR, which initiates both peerings.',
  commandFailed: 'That did not work: {{reason}}. The plan is unchanged.',
  needsPlan: 'Open or create a plan first.',
  needsSelection_one: 'Select an object first.',
  needsSelection_other: 'Select at least {{count}} objects first.',
  leftPanel: 'Components and outline',
  components: 'Components',
  outline: 'Outline',
  canvas: 'Canvas',
  drawer: 'Findings',
  inspector: 'Inspector',
  resizeLeft: 'Width of the left panel',
  resizeInspector: 'Width of the inspector',
  resizeDrawer: 'Height of the findings panel',
  dismiss: 'Dismiss',
} as const;
