import { type edits as english } from '../en/edits.ts';
import { type Translation } from '../translation.ts';

export const edits: Translation<typeof english> = {
  add: '添加{{kind}} {{name}}',
  change: '修改{{kind}} {{name}}',
  changeMany_other: '修改 {{count}} 个对象',
  rename: '将 {{from}} 重命名为 {{to}}',
  remove: '删除{{kind}} {{name}}',
  removeMany_other: '删除 {{count}} 个对象',
};
