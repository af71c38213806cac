import type { matrix as english } from '../en/matrix.ts';
import type { Translation } from '../translation.ts';

export const matrix: Translation<typeof english> = {
  empty: '本方案中还没有任何地址。',
};
