import type { paths as english } from '../en/paths.ts';
import type { Translation } from '../translation.ts';

export const paths: Translation<typeof english> = {
  empty: '选择两端，查看报文在两者之间的转发路径。',
};
