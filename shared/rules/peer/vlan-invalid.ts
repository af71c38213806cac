import { guide, type Source } from '../../catalog/source.ts';
import { nameOf, type VbrNode } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleVbr } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { onOnePhysicalConnection } from './example-premises.ts';
import { isVlan, nextFreeVlan } from './vlans.ts';

interface Details {
  readonly vbr: string;
  readonly vlan: number;
}

const createVbr: Source = { document: 'openapi-meta', at: 'CreateVirtualBorderRouter' };

export const vlanInvalid = defineRule<Details>({
  code: 'PEER308',
  name: 'vlan-invalid',
  severity: 'error',
  fields: ['fields:vlan'],
  sources: [guide(10), createVbr],
  texts: {
    en: {
      title: 'The VLAN ID can’t be used',
      message: 'VBR {{vbr}} has the VLAN ID {{vlan}}; it must be a whole number from {{min}} to {{max}}.',
      outOfRangeUntagged:
        'VBR {{vbr}} has the VLAN ID {{vlan}}; it must be a whole number from {{min}} to {{max}}, or {{untagged}} for a port without tags.',
      usedTwice:
        'VBR {{vbr}} has the VLAN ID {{vlan}}, which VBR {{other}} has already on physical connection {{connection}}.',
      notAlone:
        'VBR {{vbr}} has the VLAN ID {{vlan}} (untagged), but shares physical connection {{connection}} with VBR {{other}}.',
      why: 'The VLAN ID keeps the VBRs of one physical connection apart; without a tag there can be one VBR alone.',
      how: 'Give the VBR a VLAN ID that is free on its physical connection, and set the same one on the device in the data center.',
      change: 'Give {{vbr}} the VLAN ID {{vlan}}',
    },
    'zh-CN': {
      title: 'VLAN ID 不可用',
      message: 'VBR {{vbr}} 的 VLAN ID 为 {{vlan}}，取值必须是 {{min}} 到 {{max}} 的整数。',
      outOfRangeUntagged:
        'VBR {{vbr}} 的 VLAN ID 为 {{vlan}}，取值必须是 {{min}} 到 {{max}} 的整数，或以 {{untagged}} 表示不带标签的端口。',
      usedTwice: 'VBR {{vbr}} 的 VLAN ID {{vlan}} 已被物理专线 {{connection}} 上的 VBR {{other}} 使用。',
      notAlone: 'VBR {{vbr}} 的 VLAN ID 为 {{vlan}}（不带标签），却与 VBR {{other}} 共用物理专线 {{connection}}。',
      why: '同一条物理专线上的 VBR 靠 VLAN ID 区分；不带标签时，一条专线只能承载一个 VBR。',
      how: '为该 VBR 分配所在物理专线上未使用的 VLAN ID，并在数据中心的设备上设置相同的值。',
      change: '将 {{vbr}} 的 VLAN ID 改为 {{vlan}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'Two VBRs with one VLAN ID on the same physical connection',
        plan: () => examplePlan(onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1'), exampleVbr('vbr-2', 'pc-1'))),
      },
      {
        shows: 'A VLAN ID above the range',
        plan: () => examplePlan(onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1', { vlan: 3000 }))),
      },
      {
        shows: 'A VLAN ID that is no whole number',
        plan: () => examplePlan(onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1', { vlan: 10.5 }))),
      },
      {
        shows: 'A VBR without a tag beside another one on the same physical connection',
        plan: () =>
          examplePlan(onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1'), exampleVbr('vbr-2', 'pc-1', { vlan: 0 }))),
      },
    ],
    good: [
      {
        shows: 'The ends of the range, on one physical connection',
        plan: () =>
          examplePlan(
            onOnePhysicalConnection(
              exampleVbr('vbr-1', 'pc-1', { vlan: 1 }),
              exampleVbr('vbr-2', 'pc-1', { vlan: 2999 }),
            ),
          ),
      },
      {
        shows: 'One VLAN ID on two physical connections',
        plan: () => {
          const one = onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1'), exampleVbr('vbr-2', 'pc-2'));
          return examplePlan({
            ...one,
            physicalConnections: one.physicalConnections.flatMap((row) => [row, { ...row, id: 'pc-2', name: 'pc-2' }]),
          });
        },
      },
      {
        shows: 'A VBR without a tag alone on its physical connection',
        plan: () => examplePlan(onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1', { vlan: 0 }))),
      },
    ],
  },
  check(network, report) {
    const range = network.pack.vlan;
    for (const node of network.vbrs.values()) {
      const { id, vlan } = node.row;
      if (vlan === undefined || isVlan(vlan, range)) continue;
      const { min, max, untagged } = range;
      const params = { vbr: nameOf(network, id), vlan, min, max };
      const found = { subjects: [id], details: { vbr: id, vlan } } as const;
      if (untagged === null || untagged >= min) report({ ...found, params });
      else report({ ...found, text: 'outOfRangeUntagged', params: { ...params, untagged } });
    }
    for (const { row, vbrs } of network.physicalConnections.values()) {
      if (vbrs.length < 2) continue;
      const users = new Map<number, VbrNode>();
      for (const node of vbrs) {
        const { id, vlan } = node.row;
        if (vlan === undefined || !isVlan(vlan, range)) continue;
        const isUntagged = vlan === range.untagged;
        const other = isUntagged ? vbrs.find((vbr) => vbr !== node) : users.get(vlan);
        if (other === undefined) {
          users.set(vlan, node);
          continue;
        }
        report({
          subjects: [id, other.row.id, row.id],
          text: isUntagged ? 'notAlone' : 'usedTwice',
          params: {
            vbr: nameOf(network, id),
            other: nameOf(network, other.row.id),
            connection: nameOf(network, row.id),
            vlan,
          },
          details: { vbr: id, vlan },
        });
      }
    }
  },
  fixes(network, { vbr, vlan }) {
    const free = nextFreeVlan(network, vbr, vlan + 1);
    if (free === undefined) return [];
    const draft = startDraft(network.plan);
    draft.set('vbrs', vbr, { vlan: free });
    const params = { vbr: nameOf(network, vbr), vlan: free };
    return [{ title: { key: 'PEER308:change', params }, safe: false, patch: draft.patch() }];
  },
});
