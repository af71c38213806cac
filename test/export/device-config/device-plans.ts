import type { Plan } from '../../../shared/plan/plan.ts';
import type { Vbr } from '../../../shared/plan/rows.ts';
import { plan } from '../../support/plan-builder.ts';

/** A plan with the device of its data centers by one vendor. */
export function withVendor(base: Plan, vendor: string | undefined): Plan {
  return {
    ...base,
    dataCenters: base.dataCenters.map((row) => ({ ...row, device: vendor === undefined ? {} : { vendor } })),
  };
}

/** One data center behind two VBRs on two physical connections; the VPC is routed by both VBRs, and by the first one at the data center. */
export function twoVbrs(second: Partial<Vbr> = {}): Plan {
  return plan()
    .dataCenter('dc-1', ['172.16.0.0/12'], { name: 'Head office', device: { vendor: 'cisco-ios' } })
    .physicalConnection('pc-1', { dataCenter: 'dc-1', accessPoint: 'ap-cn-hangzhou-jg-B' })
    .physicalConnection('pc-2', { dataCenter: 'dc-1', accessPoint: 'ap-cn-hangzhou-jg-B' })
    .vbr('vbr-1', {
      physicalConnection: 'pc-1',
      vlan: 1000,
      localGatewayIp: '10.100.0.1',
      peerGatewayIp: '10.100.0.2',
      prefixLength: 30,
    })
    .vbr('vbr-2', {
      physicalConnection: 'pc-2',
      vlan: 1001,
      localGatewayIp: '10.100.0.5',
      peerGatewayIp: '10.100.0.6',
      prefixLength: 30,
      ...second,
    })
    .vpc('vpc-a', ['192.168.0.0/16'])
    .peering('peer-1', 'vbr-1', 'vpc-a', { state: 'activated' })
    .peering('peer-2', 'vbr-2', 'vpc-a', { state: 'activated' })
    .route('vpc-a', '172.16.0.0/12', { peering: 'peer-1' })
    .route('vbr-1', '172.16.0.0/12', { physicalConnection: 'pc-1' })
    .route('vbr-1', '192.168.0.0/16', { peering: 'peer-1' })
    .route('vbr-2', '172.16.0.0/12', { physicalConnection: 'pc-2' })
    .route('vbr-2', '192.168.0.0/16', { peering: 'peer-2' })
    .route('dc-1', '192.168.0.0/16', { ip: '10.100.0.1' })
    .build();
}
