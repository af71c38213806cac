export const report = {
  title: 'Report',
} as const;
