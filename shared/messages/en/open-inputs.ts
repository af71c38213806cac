export const openInputs = {
  title: 'Open inputs',
} as const;
