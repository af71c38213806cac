import type { kinds as english } from '../en/kinds.ts';
import type { Translation } from '../translation.ts';
import { fields } from './fields.ts';

export const kinds: Translation<typeof english> = {
  accounts: '账号',
  dataCenters: '数据中心',
  hosts: '主机',
  physicalConnections: '物理专线',
  vbrs: '边界路由器 (VBR)',
  vpcs: '专有网络 (VPC)',
  vSwitches: '交换机 (vSwitch)',
  securityGroups: '安全组',
  instances: '实例',
  peerings: '对等连接',
  routes: '路由条目',
  intents: '连通意图',
  notes: fields.note,
};
