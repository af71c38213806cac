import type { runbook as english } from '../en/runbook.ts';
import type { Translation } from '../translation.ts';

export const runbook: Translation<typeof english> = {
  title: '操作手册',
};
