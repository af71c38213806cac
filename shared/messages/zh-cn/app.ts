import { type app as english } from '../en/app.ts';
import { type Translation } from '../translation.ts';

export const app: Translation<typeof english> = {
  'parse.empty': '文件为空。',
  'parse.binary': '该文件不是文本，而是压缩包或其他二进制文件。',
  'parse.notJson': '第 {{line}} 行第 {{column}} 列：JSON 不完整或格式错误。',
  'parse.notAPlan': '该文件是 JSON，但不是 Peerscape 方案：其中没有 "format": "{{format}}"。',
  'parse.newerVersion':
    '该方案的格式版本为 {{version}}，当前的 Peerscape 最高支持版本 {{known}}。请升级 Peerscape 后再打开。',
  'parse.tooDeep': '文件的嵌套层数超出任何方案的合理范围，已停止读取。',
  'parse.invalid': '第 {{line}} 行：{{path}} 不符合方案格式（{{expected}}）。',
  'template.sameAccount.title': '同账号 VPC 互通',
  'template.sameAccount.description':
    '同一账号下青岛和北京的两个 VPC 建立对等连接，已配置双向路由条目和 ping 连通性测试。',
  'template.twoAccounts.title': '跨账号 VPC 互通',
  'template.twoAccounts.description': '同样的两个 VPC 分属不同账号：发起端与接受端分别创建，并已填写对端的路由器接口。',
  'template.sharedPhysicalConnection.title': '两个账号的 VPC 共用一条物理专线',
  'template.sharedPhysicalConnection.description':
    '本地数据中心通过一条物理专线和一个边界路由器(VBR)访问两个账号的 VPC，两条对等连接均由该 VBR 作为发起端。',
  commandFailed: '操作未成功：{{reason}}。方案未改变。',
  needsPlan: '请先打开或新建一个方案。',
  needsSelection_other: '请先选择至少 {{count}} 个对象。',
  leftPanel: '组件与大纲',
  components: '组件',
  outline: '大纲',
  canvas: '画布',
  drawer: '检查结果',
  inspector: '属性',
  resizeLeft: '左侧面板宽度',
  resizeInspector: '属性面板宽度',
  resizeDrawer: '检查结果面板高度',
  dismiss: '关闭提示',
};
