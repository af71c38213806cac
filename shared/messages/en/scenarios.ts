export const scenarios = {
  title: 'Scenarios',
  'step.edit': 'Edit scenario {{name}}',
} as const;
