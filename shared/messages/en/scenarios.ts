export const scenarios = {
  title: 'Scenarios',
} as const;
