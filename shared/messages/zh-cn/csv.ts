import type { csv as english } from '../en/csv.ts';
import type { Translation } from '../translation.ts';

export const csv: Translation<typeof english> = {
  kind: '类型',
  outcome: '结果',
  severity: '级别',
  finding: '问题',
  ids: '对象 ID',
  accepted: '接受原因',
  acceptedUntil: '接受至',
  address: '地址',
  within: '所在',
  cloudSide: '阿里云侧网关',
  deviceSide: '设备侧网关',
};
