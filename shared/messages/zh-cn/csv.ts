import type { csv as english } from '../en/csv.ts';
import type { Translation } from '../translation.ts';
import { words } from './words.ts';

export const csv: Translation<typeof english> = {
  kind: words.kind,
  outcome: '结果',
  severity: words.severity,
  finding: '问题',
  ids: '对象 ID',
  accepted: words.acceptedBecause,
  acceptedUntil: '接受至',
  address: words.address,
  within: '所在',
  cloudSide: '阿里云侧网关',
  deviceSide: '设备侧网关',
};
