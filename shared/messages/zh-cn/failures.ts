import type { failures as english } from '../en/failures.ts';
import type { Translation } from '../translation.ts';

export const failures: Translation<typeof english> = {
  empty: '本方案中还没有可能发生故障的对象。',
};
