import type { start as english } from '../en/start.ts';
import type { Translation } from '../translation.ts';
import { words } from './words.ts';

export const start: Translation<typeof english> = {
  claim: '离线设计、校验并交付高速通道网络。',
  dropHint: '或将方案文件拖到此处',
  templates: '从指南场景开始',
  recent: '最近的方案',
  noRecent: '打开或保存过的方案会显示在这里。',
  clearRecent: '清空列表',
  missing: '未找到：{{folder}}',
  forget: '从列表中移除 {{name}}',
  recovery: '以下修改在 Peerscape 关闭前尚未保存',
  recover: '恢复',
  discard: '丢弃',
  'discard.question': '是否丢弃对“{{name}}”的更改？',
  'discard.detail': '这些更改将保留 30 天，在此之前可在此界面找回。',
  'discard.failed': '未能丢弃对“{{name}}”的更改；更改仍然保留。',
  newerWork: '由更新版本的 Peerscape 保存，只能用该版本打开',
  discarded: '最近 30 天内丢弃了 {{count}} 项',
  bringBack: '找回',
  'bringBack.failed': '未能找回对“{{name}}”的更改；更改仍保留在原处。',
  showFolder: words.showInFolder,
  'showFolder.failed': '未能显示未保存工作的文件夹。',
  notRecovered: '这些更改无法读取，或已在另一个窗口中显示。未删除任何内容。',
  recoveryKept: '对“{{name}}”的未保存更改无法打开，仍然保留。{{reason}}',
  recoveredPartly:
    '对“{{name}}”的未保存更改有一部分已损坏。现在显示损坏之前的内容；在您丢弃之前，起始页会继续提供这些更改。',
  footer: 'Peerscape {{version}} · 无需联网，不发送任何数据',
  newPlanName: '新方案',
  notOpened: '未能打开“{{name}}”。{{reason}}',
  changedMeanwhile: '“{{name}}”已读取但未显示：此窗口中的方案在此期间被更改，现予保留。要查看该文件，请重新打开。',
  recoveryMeanwhile:
    '对“{{name}}”的未保存更改已读取但未显示：此窗口中的方案在此期间被更改。这些更改仍然保留，起始页会继续提供。',
  savedWithErrors_other: '已保存。方案中有 {{count}} 个错误，请查看检查结果。',
};
