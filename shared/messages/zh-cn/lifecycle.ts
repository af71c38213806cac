import type { lifecycle as english } from '../en/lifecycle.ts';
import type { Translation } from '../translation.ts';

export const lifecycle: Translation<typeof english> = {
  title: '生命周期',
};
