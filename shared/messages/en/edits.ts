/** Labels of history steps: read after "Undo" and "Redo". */
export const edits = {
  add: 'Add {{kind}} {{name}}',
  change: 'Change {{kind}} {{name}}',
  changeMany_one: 'Change {{count}} object',
  changeMany_other: 'Change {{count}} objects',
  rename: 'Rename {{from}} to {{to}}',
  remove: 'Delete {{kind}} {{name}}',
  removeMany_one: 'Delete {{count}} object',
  removeMany_other: 'Delete {{count}} objects',
} as const;
