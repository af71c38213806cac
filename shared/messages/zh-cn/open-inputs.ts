import type { openInputs as english } from '../en/open-inputs.ts';
import type { Translation } from '../translation.ts';

export const openInputs: Translation<typeof english> = {
  title: '待填信息',
};
