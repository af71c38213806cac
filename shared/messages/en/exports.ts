export const exports = {
  title: 'Export',
} as const;
