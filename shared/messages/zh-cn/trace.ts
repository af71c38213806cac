import type { trace as english } from '../en/trace.ts';
import type { Translation } from '../translation.ts';

export const trace: Translation<typeof english> = {
  'protocol.unasked': '流量',
  'protocol.icmp': 'ICMP',
  'protocol.tcp': 'TCP 端口 {{port}}',
  'protocol.udp': 'UDP 端口 {{port}}',
  'protocol.unknown': '“{{text}}”不是有效的协议；请填写 icmp、tcp:443 或 udp:53 这样的形式。',
  'protocol.portMissing': '“{{text}}”缺少端口，应写作 {{text}}:443。',
  'protocol.portInvalid': '“{{text}}”需要一个 1 到 65535 之间的端口，例如 tcp:443。',
  'blocker.noRoute': '{{router}} 没有到 {{destination}} 的路由，缺少经由 {{over}} 的路由条目。',
  'blocker.noRouteAtAll': '{{router}} 没有到 {{destination}} 的路由。',
  'blocker.wrongRoute': '{{router}} 的路由条目 {{destination}} 将报文发往 {{nextHop}}，而不是 {{target}} 的方向。',
  'blocker.detached': '{{router}} 的路由条目 {{destination}} 的下一跳 {{nextHop}} 与 {{router}} 并不相连。',
  'blocker.notActive':
    '{{peering}} 不转发流量：发起端为“{{initiator}}”，接受端为“{{acceptor}}”；两端都必须处于已激活状态。',
  'blocker.notTransitive': '{{router}} 经对等连接收到发往 {{target}} 的报文后将其丢弃：VPC 不会转发过路流量。',
  'blocker.keptLocally': '{{router}} 自身拥有 {{destination}} 中的地址，发往 {{target}} 的报文不会离开该网络。',
  'blocker.keptElsewhere': '发往 {{target}} 的报文被送达 {{router}}，因为它也拥有 {{destination}} 中的地址。',
  'blocker.noOwner': '没有任何 VPC 或数据中心拥有地址 {{address}}。',
  'blocker.noVSwitch': '{{address}} 不属于 {{router}} 的任何交换机，报文无法送达。',
  'blocker.outside': '{{address}} 不在 {{router}} 的网段之内。',
  'blocker.noDataCenter': 'VBR {{vbr}} 没有通往数据中心的物理专线。',
  'blocker.nothingAdmittedIn': '{{instance}} 的安全组没有任何规则允许来自 {{peer}} 的 {{protocol}}。',
  'blocker.noGroup': '{{instance}} 不属于任何安全组，因此不允许来自 {{peer}} 的{{protocol}}。',
  'blocker.droppedIn': '安全组 {{group}} 的第 {{place}} 条规则拒绝从 {{peer}} 到 {{instance}} 的 {{protocol}}。',
  'blocker.droppedOut': '安全组 {{group}} 的第 {{place}} 条规则拒绝从 {{instance}} 到 {{peer}} 的 {{protocol}}。',
  'blocker.nothingInCommon': '{{peer}} 可以向 {{instance}} 发送的流量，没有一种被 {{instance}} 的安全组允许。',
  'blocker.groupAcrossRegions':
    '{{instance}} 的一条规则引用了 {{peer}} 所在的安全组，但该安全组位于其他地域：跨地域只能填写网段。',
  'blocker.groupOwnerMissing':
    '{{instance}} 的一条规则引用了 {{peer}} 所在的安全组，该安全组属于其他账号，但未提供该账号的 UID。',
  'blocker.loop': '{{router}} 的路由条目 {{destination}} 将报文送回其来处。',
  'blocker.betweenPeerings':
    'VBR {{router}} 需要把报文从一条对等连接转发到另一条对等连接；指南没有说明它是否会这样做。',
  'blocker.ambiguousGateway': '{{router}} 的路由条目 {{destination}} 所指的网关地址同时属于多个 VBR：{{vbrs}}。',
  'blocker.noAddress': '{{object}} 没有可识别的地址。',
  'blocker.severalOwners': '多个网络拥有地址 {{address}}：{{owners}}。',
  'blocker.switchedOff': '{{object}} 已停用。',
  'blocker.noConnection': '图中没有任何对等连接或带物理专线的 VBR 将 {{from}} 与 {{to}} 相连。',
};
