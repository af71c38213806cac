import { words } from './words.ts';

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
  'discard.question': 'Discard these changes to “{{name}}”?',
  'discard.detail': 'They are kept for 30 days and can be brought back from this screen until then.',
  'discard.failed': 'The changes to “{{name}}” could not be discarded; they are kept.',
  newerWork: 'from a newer version of Peerscape, which alone can open it',
  discarded: '{{count}} discarded in the last 30 days',
  bringBack: 'Bring back',
  'bringBack.failed': 'The changes to “{{name}}” could not be brought back; they stay where they are.',
  showFolder: words.showInFolder,
  'showFolder.failed': 'The folder of unsaved work could not be shown.',
  notRecovered: 'These changes could not be read, or another window shows them. Nothing was deleted.',
  recoveryKept: 'The unsaved changes to “{{name}}” could not be opened and are kept. {{reason}}',
  recoveredPartly:
    'A part of the unsaved changes to “{{name}}” is damaged. What came before it is shown; the start screen goes on offering them until you discard them.',
  footer: 'Peerscape {{version}} · works without a network, sends nothing',
  newPlanName: 'New plan',
  notOpened: '“{{name}}” was not opened. {{reason}}',
  changedMeanwhile:
    '“{{name}}” was read, but not shown: the plan in this window was changed meanwhile and stays. Open the file again to see it.',
  recoveryMeanwhile:
    'The unsaved changes to “{{name}}” were read, but not shown: the plan in this window was changed meanwhile. They are kept, and the start screen goes on offering them.',
  savedWithErrors_one: 'Saved. The plan has {{count}} error; see Findings.',
  savedWithErrors_other: 'Saved. The plan has {{count}} errors; see Findings.',
} as const;
