import { regionOfAccessPoint } from '../../catalog/access-points.ts';
import { knownPlace, regionOfZone, zoneInRegion } from '../../catalog/places.ts';
import { guide } from '../../catalog/source.ts';
import { message } from '../../messages/message.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { openField } from '../decision.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleVbr, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { onOnePhysicalConnection } from '../peer/example-premises.ts';
import { defineRule } from '../rule.ts';

type Details =
  | { readonly kind: 'vbr'; readonly vbr: string; readonly line: string; readonly region: string }
  | { readonly kind: 'vSwitch'; readonly vSwitch: string; readonly region: string };

export const placeMismatch = defineRule<Details>({
  code: 'PLACE952',
  name: 'place-mismatch',
  severity: 'error',
  fields: ['fields:accessPoint', 'fields:zone'],
  sources: [guide(10), { document: 'openapi-meta', at: 'CreateVSwitch' }],
  texts: {
    en: {
      title: 'Places that do not go together',
      message:
        'VBR {{vbr}} is in {{region}}, and the access point {{accessPoint}} of its physical connection {{line}} belongs to {{lineRegion}}.',
      zone: '{{vSwitch}} is in the zone {{zone}} of {{zoneRegion}}, and its VPC {{vpc}} is in {{region}}.',
      why: 'A VBR is created in the region of the access point where its line ends, a vSwitch in a zone of its VPC’s region.',
      how: 'Correct whichever of the two is wrong. A VPC in another region is reached by a peering across regions.',
      moveVbr: 'Put VBR {{vbr}} in {{region}}',
      moveVSwitch: 'Put {{vSwitch}} in the zone {{zone}}',
    },
    'zh-CN': {
      title: '地点不一致',
      message:
        '边界路由器 {{vbr}} 位于 {{region}}，而其物理专线 {{line}} 的接入点 {{accessPoint}} 属于 {{lineRegion}}。',
      zone: '{{vSwitch}} 位于 {{zoneRegion}} 的可用区 {{zone}}，而其 VPC {{vpc}} 位于 {{region}}。',
      why: '边界路由器创建在物理专线接入点所在的地域，交换机创建在其 VPC 所在地域的可用区。',
      how: '请更正其中有误的一项。访问其他地域的 VPC 应使用跨地域的对等连接。',
      moveVbr: '将边界路由器 {{vbr}} 改到 {{region}}',
      moveVSwitch: '将 {{vSwitch}} 改到可用区 {{zone}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A VBR in Beijing on a line that ends in Hangzhou',
        plan: () => examplePlan(onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1', { region: 'cn-beijing' }))),
      },
      {
        shows: 'A vSwitch in a zone of Beijing, its VPC in Hangzhou',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '10.1.0.0/16')],
            vSwitches: [{ ...exampleVSwitch('vsw-a', 'vpc-a', '10.1.1.0/24'), zone: 'cn-beijing-a' }],
          }),
      },
    ],
    good: [
      {
        shows: 'A VBR in the region of its access point, a vSwitch in a zone of its VPC’s region',
        plan: () =>
          examplePlan({
            ...onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1')),
            vpcs: [exampleVpc('vpc-a', '10.1.0.0/16')],
            vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '10.1.1.0/24')],
          }),
      },
      {
        shows: 'An access point of which nobody knows the region',
        plan: () => {
          const premises = onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1', { region: 'cn-beijing' }));
          return examplePlan({
            ...premises,
            physicalConnections: premises.physicalConnections.map((row) => ({ ...row, accessPoint: 'ap-new' })),
          });
        },
      },
    ],
  },
  check(network, report) {
    for (const { row, physicalConnection } of network.vbrs.values()) {
      const { accessPoint } = physicalConnection?.row ?? {};
      const lineRegion = accessPoint === undefined ? undefined : regionOfAccessPoint(accessPoint);
      const region = knownPlace('region', row.region);
      if (physicalConnection === undefined || accessPoint === undefined || lineRegion === undefined) continue;
      if (region === undefined || region === lineRegion) continue;
      const line = physicalConnection.row.id;
      report({
        subjects: [row.id, line],
        params: { vbr: nameOf(network, row.id), region, accessPoint, line: nameOf(network, line), lineRegion },
        details: { kind: 'vbr', vbr: row.id, line, region: lineRegion },
      });
    }
    for (const vpc of network.vpcs.values()) {
      const region = knownPlace('region', vpc.row.region);
      if (region === undefined) continue;
      for (const { row } of vpc.vSwitches) {
        const zoneRegion = regionOfZone(row.zone ?? '');
        if (zoneRegion === undefined || zoneRegion === region) continue;
        report({
          subjects: [row.id, vpc.row.id],
          text: 'zone',
          params: {
            vSwitch: nameOf(network, row.id),
            zone: row.zone ?? '',
            zoneRegion,
            vpc: nameOf(network, vpc.row.id),
            region,
          },
          details: { kind: 'vSwitch', vSwitch: row.id, region },
        });
      }
    }
  },
  fixes: (network, details) => (details.kind === 'vbr' ? moveVbr(network, details) : moveVSwitch(network, details)),
  decisions: (network, details) =>
    details.kind === 'vbr'
      ? [openField(network, details.line, message('fields:accessPoint'))]
      : [openField(network, details.vSwitch, message('fields:zone'))],
});

function moveVbr(network: Network, { vbr, region }: Extract<Details, { kind: 'vbr' }>): Fix[] {
  const draft = startDraft(network.plan);
  draft.set('vbrs', vbr, { region });
  const params = { vbr: nameOf(network, vbr), region };
  return [{ title: { key: 'PLACE952:moveVbr', params }, safe: false, patch: draft.patch() }];
}

function moveVSwitch(network: Network, { vSwitch: id, region }: Extract<Details, { kind: 'vSwitch' }>): Fix[] {
  const object = network.objects.get(id);
  const zone = object?.table === 'vSwitches' ? zoneInRegion(object.row.zone ?? '', region) : undefined;
  if (zone === undefined) return [];
  const draft = startDraft(network.plan);
  draft.set('vSwitches', id, { zone });
  const params = { vSwitch: nameOf(network, id), zone };
  return [{ title: { key: 'PLACE952:moveVSwitch', params }, safe: false, patch: draft.patch() }];
}
