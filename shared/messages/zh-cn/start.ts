import type { start as english } from '../en/start.ts';
import type { Translation } from '../translation.ts';

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
  footer: 'Peerscape {{version}} · 无需联网，不发送任何数据',
  newPlanName: '新方案',
  notOpened: '未能打开“{{name}}”。{{reason}}',
  savedWithErrors_other: '已保存。方案中有 {{count}} 个错误，请查看检查结果。',
};
