import type { quote as english } from '../en/quote.ts';
import type { Translation } from '../translation.ts';

export const quote: Translation<typeof english> = {
  title: '报价',
};
