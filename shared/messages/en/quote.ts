export const quote = {
  title: 'Quote',
} as const;
