export const books = {
  title: 'Price books',
} as const;
