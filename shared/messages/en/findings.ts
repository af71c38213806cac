/** The findings panel and what findings say beside the rules' own texts. */
export const findings = {
  ruleCrashed: 'Check {{rule}} could not finish: {{reason}}. The other checks are not affected.',
} as const;
