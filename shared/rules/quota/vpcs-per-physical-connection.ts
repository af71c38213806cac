import { guide } from '../../catalog/source.ts';
import { otherEnd, type PhysicalConnectionNode } from '../../network/network.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleVbr } from '../example-rows.ts';
import { onOnePhysicalConnection } from '../peer/example-premises.ts';
import { defineQuotaRule } from './define-quota-rule.ts';
import { starAround } from './example-star.ts';

export const vpcsPerPhysicalConnection = defineQuotaRule({
  code: 'QUOTA704',
  name: 'vpcs-per-physical-connection',
  quota: 'vpcsPerPhysicalConnection',
  sources: [guide(10)],
  texts: {
    en: {
      title: 'VPCs on a physical connection',
      message: '{{used}} VPCs use physical connection {{name}}, over its quota of {{limit}}.',
      atLimit: '{{used}} VPCs use physical connection {{name}}, which has used up its quota of {{limit}}.',
      why: 'So many VPCs and no more can be reached over one physical connection, however many VBRs it has.',
      how: 'Open a ticket for a higher quota and note in the plan what was granted, or use another physical connection for some of the VPCs.',
      raise: 'Note a raised quota of {{limit}} for {{name}}, once it is granted',
    },
    'zh-CN': {
      title: '单条物理专线可供使用的 VPC 数量',
      message: '有 {{used}} 个 VPC 使用物理专线 {{name}}，超出配额 {{limit}}。',
      atLimit: '有 {{used}} 个 VPC 使用物理专线 {{name}}，已用完配额 {{limit}}。',
      why: '无论接入多少个 VBR，一条物理专线可供使用的 VPC 数量有限。',
      how: '提交工单申请提升配额，并在方案中记录获批的数值；或让部分 VPC 使用另一条物理专线。',
      raise: '获批后，将 {{name}} 的配额记为 {{limit}}',
    },
  },
  examples: {
    bad: [
      { shows: 'Six VPCs over two VBRs of one physical connection (an error)', plan: () => sharedBy(6) },
      { shows: 'Five VPCs where five are allowed (a notice)', plan: () => sharedBy(5) },
    ],
    good: [
      { shows: 'Four VPCs over two VBRs', plan: () => sharedBy(4) },
      {
        shows: 'Four VPCs, each of them over both VBRs: a VPC counts once',
        plan: () => {
          const shared = sharedBy(4);
          const again = shared.vpcs.map(({ id }, at) => examplePeering(`again-${id}`, at < 2 ? 'vbr-2' : 'vbr-1', id));
          return { ...shared, peerings: [...shared.peerings, ...again] };
        },
      },
    ],
  },
  usage(network, count) {
    for (const connection of network.physicalConnections.values()) count(connection.row.id, vpcsOn(connection));
  },
});

function vpcsOn({ vbrs }: PhysicalConnectionNode): number {
  const vpcs = new Set<string>();
  for (const vbr of vbrs) {
    for (const peering of vbr.peerings) {
      const other = otherEnd(peering, vbr);
      if (other.kind === 'vpc') vpcs.add(other.row.id);
    }
  }
  return vpcs.size;
}

/** So many VPCs on one physical connection: the first two peered with its first VBR, the others with the second. */
function sharedBy(count: number) {
  const { vpcs, peerings } = starAround('vbr-2', count);
  return examplePlan({
    ...onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1'), exampleVbr('vbr-2', 'pc-1', { vlan: 1001 })),
    vpcs,
    peerings: peerings.map((row, at) => (at < 2 ? { ...row, initiator: { ...row.initiator, router: 'vbr-1' } } : row)),
  });
}
