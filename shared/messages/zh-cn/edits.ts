import { type edits as english } from '../en/edits.ts';
import { type Translation } from '../translation.ts';

export const edits: Translation<typeof english> = {
  add: '添加{{kind}} {{name}}',
  change: '修改{{kind}} {{name}}',
  changeMany_other: '修改 {{count}} 个对象',
  rename: '将 {{from}} 重命名为 {{to}}',
  remove: '删除{{kind}} {{name}}',
  removeMany_other: '删除 {{count}} 个对象',
  peeringName: '{{initiator}} 到 {{acceptor}}',
  connectNothing: '只有 VPC、VBR、物理专线和数据中心可以互相连接。',
  connectSelf: '{{name}} 不能与自身连接。',
  connectVbrs: '{{first}} 与 {{second}} 都是边界路由器 (VBR)；VBR 只能连接 VPC。',
  connectAgain: '{{first}} 与 {{second}} 已通过 {{peering}} 互连，请直接修改该连接。',
  connectAttached: '{{first}} 已接入 {{second}}。',
  connectDataCenters: '{{first}} 与 {{second}} 都是数据中心；请将它们分别接入物理专线。',
  connectPhysicalConnections: '{{first}} 与 {{second}} 都是物理专线；请将它们连接到数据中心和 VBR。',
  connectDataCenterToVbr: '请在 {{first}} 与 {{second}} 之间放置一条物理专线：先连接数据中心，再连接 VBR。',
  connectDataCenterToVpc:
    '数据中心不能直接连接 VPC：请将 {{first}} 接入物理专线，再将物理专线接入 VBR，最后由 VBR 连接 {{second}}。',
  connectPhysicalConnectionToVpc: '物理专线终结于 VBR：请将 {{first}} 接入 VBR，再由该 VBR 连接 {{second}}。',
  noRoomForVSwitch: '{{name}}（{{blocks}}）已没有空间再划分交换机。请为 VPC 添加网段，或缩小已有的交换机。',
  noAddressInVSwitch: '{{name}}（{{block}}）的可用地址已全部占用。请使用其他交换机。',
  noAddressInDataCenter: '{{name}}（{{blocks}}）的可用地址已全部占用。请为数据中心添加网段。',
};
