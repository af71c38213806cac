import type { security as english } from '../en/security.ts';
import type { Translation } from '../translation.ts';

export const security: Translation<typeof english> = {
  empty: '本方案中还没有安全组。',
};
