/** The start screen, and opening and saving in the window. */
export const start = {
  claim: 'Design, check and hand over Express Connect networks, offline.',
  dropHint: 'or drop a plan here',
  templates: 'Start from a scenario of the guide',
  recent: 'Recent plans',
  noRecent: 'Plans that you open or save appear here.',
  clearRecent: 'Clear the list',
  missing: 'not found: {{folder}}',
  forget: 'Take {{name}} off the list',
  recovery: 'Peerscape closed before these changes were saved',
  recover: 'Recover',
  discard: 'Discard',
  footer: 'Peerscape {{version}} · works without a network, sends nothing',
  newPlanName: 'New plan',
  notOpened: '“{{name}}” was not opened. {{reason}}',
  savedWithErrors_one: 'Saved. The plan has {{count}} error; see Findings.',
  savedWithErrors_other: 'Saved. The plan has {{count}} errors; see Findings.',
} as const;
