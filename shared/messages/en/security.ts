/** Security groups and what they admit. */
export const security = {
  empty: 'No security group in this plan yet.',
} as const;
