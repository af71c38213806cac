import type { scenarios as english } from '../en/scenarios.ts';
import type { Translation } from '../translation.ts';

export const scenarios: Translation<typeof english> = {
  title: '备选方案',
  'step.edit': '编辑备选方案 {{name}}',
};
