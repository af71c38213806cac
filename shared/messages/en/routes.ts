/** Route tables as a grid, and the routes that are missing. */
export const routes = {
  empty: 'No router in this plan yet.',
} as const;
