/** What is lost when something fails. */
export const failures = {
  empty: 'Nothing in this plan can fail yet.',
} as const;
