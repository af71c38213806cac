/** All pairs, and the intents they are held against. */
export const matrix = {
  empty: 'Nothing in this plan has an address yet.',
} as const;
