import type { devices as english } from '../en/devices.ts';
import type { Translation } from '../translation.ts';

export const devices: Translation<typeof english> = {
  nothing: '方案中没有位于边界路由器之后的数据中心，因此没有可配置的设备。',
  vendorMissing: '未指明 {{dataCenter}} 的设备厂商；请从以下厂商中选择：{{vendors}}。',
  vendorUnknown: '{{dataCenter}} 的设备为“{{vendor}}”，无法为其生成配置；请从以下厂商中选择：{{vendors}}。',
  vlanMissing: '边界路由器 {{vbr}} 尚无 VLAN ID，无法生成其子接口。',
  vlanInvalid: '边界路由器 {{vbr}} 的 VLAN ID 为 {{vlan}}，任何设备都不接受。',
  vlanTwice: '边界路由器 {{vbr}} 与 {{other}} 在同一端口上使用 VLAN ID {{vlan}}，设备无法区分。',
  gatewaysMissing: '边界路由器 {{vbr}} 缺少网关地址或掩码长度，因此设备侧地址未知。',
  gatewaysMisfit: '边界路由器 {{vbr}} 的两个网关地址不是同一子网中的两个地址。',
  subnetsOverlap: '边界路由器 {{vbr}} 与 {{other}} 的互联子网重叠，设备会拒绝第二个。',
  interfaceInvalid: '为 {{connection}} 指定的端口名称无效：仅可使用字母、数字和 / . : - _，最多 63 个字符。',
  interfaceTwice: '{{connection}} 与 {{other}} 被指定为同一端口。',
  destination: '{{dataCenter}} 有一条通往 {{destination}} 的路由，该目标网段无法识别。',
  nextHop: '{{dataCenter}} 通往 {{destination}} 的路由未指向其某一台边界路由器的阿里云侧地址。',
  tooManyWays: '{{dataCenter}} 通往 {{destination}} 的路径数超过了设备可用的优先级数量。',
  placeholders_other: '{{count}} 个端口使用占位名称：请在文件中标有 REPLACE 处替换。',
  standby_other:
    '{{count}} 条路由为备用路径，带有各自的优先级。设备仅在首选路径的接口关闭后才会使用，无法察觉接口之后的故障。',
  probes:
    '经多台边界路由器的健康检查，需要为每个探测源地址配置经对应边界路由器的 /32 路由。方案中没有这些地址，因此未写入。',
  readmeTitle: '设备配置：{{plan}}',
  readmeAbout:
    '每个文件为一台路由器添加子接口和静态路由，不删除任何配置。粘贴前请先阅读。每条路由的下一跳均为边界路由器的阿里云侧地址。',
  files: '文件：',
  connection: '物理专线',
  port: '端口',
  placeholder: '{{name}}（占位名称，请替换）',
  vbr: '边界路由器',
  vlan: 'VLAN',
  address: '设备侧地址',
  gateway: '阿里云侧地址',
  'destination.column': '目标网段',
  'nextHop.column': '下一跳',
  preference: '优先级',
  first: '首选路径',
  second: '{{preference}}（备用路径）',
  derived: '{{preference}}（备用路径，来自边界路由器的路由表）',
};
