/** States of a peering connection and what takes it from one to the next. */
export const lifecycle = {
  title: 'Lifecycle',
} as const;
