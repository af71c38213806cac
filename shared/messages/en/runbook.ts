export const runbook = {
  title: 'Runbook',
} as const;
