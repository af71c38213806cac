import { guide } from '../../catalog/source.ts';
import { nameOf } from '../../network/network.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleDataCenter, examplePhysicalConnection, exampleVbr } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { completions, type Incompleteness } from './vbr-completions.ts';
import { onOnePhysicalConnection } from './example-premises.ts';

export const vbrIncomplete = defineRule<Incompleteness>({
  code: 'PEER307',
  name: 'vbr-incomplete',
  severity: 'error',
  sources: [guide(7), guide(10)],
  texts: {
    en: {
      title: 'A VBR is not complete',
      message: 'VBR {{vbr}} has no physical connection.',
      vlan: 'VBR {{vbr}} has no VLAN ID.',
      accessPoint: 'Physical connection {{connection}}, which VBR {{vbr}} uses, has no access point.',
      dataCenter: 'Physical connection {{connection}}, which VBR {{vbr}} uses, leads to no data center.',
      why: 'A VBR is created on a physical connection between an access point and a data center, with a VLAN ID of its own there; the access point is asked for when the VBR is peered.',
      how: 'Attach the VBR to a physical connection, give it a VLAN ID that is free there, and say at which access point the connection ends and to which data center it leads.',
      useVlan: 'Give {{vbr}} the VLAN ID {{vlan}}',
      useConnection: 'Attach {{vbr}} to {{connection}}',
      useAccessPoint: 'Let {{connection}} end at {{accessPoint}}',
      useDataCenter: 'Let {{connection}} lead to {{dataCenter}}',
    },
    'zh-CN': {
      title: 'VBR 未完整接入',
      message: 'VBR {{vbr}} 没有接入物理专线。',
      vlan: 'VBR {{vbr}} 没有 VLAN ID。',
      accessPoint: 'VBR {{vbr}} 使用的物理专线 {{connection}} 没有设置接入点。',
      dataCenter: 'VBR {{vbr}} 使用的物理专线 {{connection}} 没有连接数据中心。',
      why: 'VBR 创建在接入点与数据中心之间的物理专线上，并在其中使用单独的 VLAN ID；为 VBR 创建对等连接时需要选择接入点。',
      how: '将 VBR 接入一条物理专线并分配其中空闲的 VLAN ID，同时设置该专线的接入点和所连接的数据中心。',
      useVlan: '将 {{vbr}} 的 VLAN ID 设为 {{vlan}}',
      useConnection: '将 {{vbr}} 接入 {{connection}}',
      useAccessPoint: '将 {{connection}} 的接入点设为 {{accessPoint}}',
      useDataCenter: '将 {{connection}} 连接到 {{dataCenter}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A VBR that was just drawn, beside a physical connection',
        plan: () =>
          examplePlan({
            ...onOnePhysicalConnection({ id: 'vbr-1', name: 'vbr-1', account: 'acct-a', region: 'cn-hangzhou' }),
          }),
      },
      {
        shows: 'A VBR without VLAN ID beside one that has the first',
        plan: () => {
          const { vlan: _vlan, ...untold } = exampleVbr('vbr-2', 'pc-1');
          return examplePlan(onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1'), untold));
        },
      },
      {
        shows: 'A physical connection without access point under a VBR',
        plan: () =>
          examplePlan({
            ...onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1')),
            physicalConnections: [{ id: 'pc-1', name: 'pc-1', account: 'acct-a', dataCenter: 'dc-1' }],
          }),
      },
      {
        shows: 'A physical connection without data center under a VBR',
        plan: () =>
          examplePlan({
            dataCenters: [exampleDataCenter('dc-1', '10.200.0.0/16'), exampleDataCenter('dc-2', '10.201.0.0/16')],
            physicalConnections: [{ id: 'pc-1', name: 'pc-1', account: 'acct-a', accessPoint: 'ap-cn-hangzhou-jg-B' }],
            vbrs: [exampleVbr('vbr-1', 'pc-1')],
          }),
      },
    ],
    good: [
      {
        shows: 'Two VBRs on one complete physical connection',
        plan: () =>
          examplePlan(
            onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1'), exampleVbr('vbr-2', 'pc-1', { vlan: 1001 })),
          ),
      },
      {
        shows: 'A bare physical connection that no VBR uses yet',
        plan: () => examplePlan({ physicalConnections: [{ id: 'pc-1', name: 'pc-1', account: 'acct-a' }] }),
      },
      {
        shows: 'An access point that the catalog does not know',
        plan: () =>
          examplePlan({
            ...onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1')),
            physicalConnections: [{ ...examplePhysicalConnection('pc-1', 'dc-1'), accessPoint: 'ap-new' }],
          }),
      },
    ],
  },
  // References that lead nowhere are FILE001's.
  check(network, report) {
    for (const { row } of network.vbrs.values()) {
      for (const lacks of ['physicalConnection', 'vlan'] as const) {
        if (row[lacks] !== undefined) continue;
        report({
          subjects: [row.id],
          text: lacks === 'vlan' ? 'vlan' : 'message',
          params: { vbr: nameOf(network, row.id) },
          details: { lacks, vbr: row.id },
        });
      }
    }
    // Once per physical connection: however many VBRs use it, it is mended once.
    for (const { row, vbrs } of network.physicalConnections.values()) {
      const [first, ...others] = vbrs.map((vbr) => vbr.row.id);
      if (first === undefined) continue;
      for (const lacks of ['accessPoint', 'dataCenter'] as const) {
        if (row[lacks] !== undefined && row[lacks].trim() !== '') continue;
        report({
          subjects: [first, row.id, ...others],
          text: lacks,
          params: { vbr: nameOf(network, first), connection: nameOf(network, row.id) },
          details: { lacks, vbr: first },
        });
      }
    }
  },
  fixes: (network, details) => completions(network, details),
});
