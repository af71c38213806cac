import { describe, expect, it } from 'vitest';
import { moveVSwitch } from '../../../shared/plan/edits/move-v-switch.ts';
import { renumberVpc } from '../../../shared/plan/edits/renumber-vpc.ts';
import { invertPatch, mustApply } from '../../../shared/plan/patch.ts';
import { block } from '../../net/blocks.ts';
import { plan } from '../../support/plan-builder.ts';

const peered = (otherBlock: string) =>
  plan()
    .vpc('vpc-a', ['192.168.0.0/16', '10.0.0.0/24'])
    .vpc('vpc-b', [otherBlock])
    .vSwitch('vsw-a', 'vpc-a', '192.168.1.0/24')
    .vSwitch('vsw-c', 'vpc-a', '10.0.0.0/25')
    .securityGroup('sg-b', 'vpc-b', {
      rules: [
        { policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1, source: { cidr: '192.168.1.0/24' } },
        { policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1 },
      ],
    })
    .instance('ecs-a', 'vsw-a', '192.168.1.10')
    .instance('ecs-c', 'vsw-c', '10.0.0.10')
    .peering('peer-1', 'vpc-a', 'vpc-b')
    .route('vpc-b', '192.168.0.0/16', { peering: 'peer-1' })
    .route('vpc-b', '192.168.1.0/24', { peering: 'peer-1' })
    .route('vpc-b', '192.168.2.0/24', { peering: 'peer-2' })
    .route('vpc-a', '192.168.9.0/24', { peering: 'peer-1' })
    .build();

const toTwenty = [{ from: block('192.168.0.0/16'), to: block('172.20.0.0/16') }];

describe('renumberVpc', () => {
  it('moves the block with what lies in it, and what names it where nothing else can be meant', () => {
    const before = peered('10.1.0.0/16');
    const after = mustApply(before, renumberVpc(before, 'vpc-a', toTwenty));
    expect(after.vpcs.map(({ cidrs }) => cidrs)).toEqual([['172.20.0.0/16', '10.0.0.0/24'], ['10.1.0.0/16']]);
    expect(after.vSwitches.map(({ cidr }) => cidr)).toEqual(['172.20.1.0/24', '10.0.0.0/25']);
    expect(after.instances.map(({ ip }) => ip)).toEqual(['172.20.1.10', '10.0.0.10']);
    expect(after.securityGroups[0]?.rules.map(({ source }) => source?.cidr)).toEqual(['172.20.1.0/24', undefined]);
    expect(after.routes.map(({ destination }) => destination)).toEqual([
      '172.20.0.0/16',
      '172.20.1.0/24',
      '172.20.2.0/24',
      // The VPC's own table leads elsewhere.
      '192.168.9.0/24',
    ]);
    expect(mustApply(after, invertPatch(renumberVpc(before, 'vpc-a', toTwenty)))).toEqual(before);
  });

  it('moves only the routes over its own peerings where another VPC has the same addresses, and admits the new ones, too', () => {
    const before = peered('192.168.0.0/16');
    const after = mustApply(before, renumberVpc(before, 'vpc-a', toTwenty));
    expect(after.vpcs[1]).toEqual(before.vpcs[1]);
    expect(after.securityGroups[0]?.rules.map(({ source }) => source?.cidr)).toEqual([
      '192.168.1.0/24',
      '172.20.1.0/24',
      undefined,
    ]);
    expect(after.routes.map(({ destination }) => destination)).toEqual([
      '172.20.0.0/16',
      '172.20.1.0/24',
      '192.168.2.0/24',
      '192.168.9.0/24',
    ]);
  });
});

describe('moveVSwitch', () => {
  it('moves its instances and the route to exactly this vSwitch along', () => {
    const before = peered('10.1.0.0/16');
    const after = mustApply(before, moveVSwitch(before, 'vsw-a', block('192.168.5.0/24')));
    expect(after.vSwitches[0]?.cidr).toBe('192.168.5.0/24');
    expect(after.instances.map(({ ip }) => ip)).toEqual(['192.168.5.10', '10.0.0.10']);
    expect(after.routes.map(({ destination }) => destination)).toEqual([
      '192.168.0.0/16',
      '192.168.5.0/24',
      '192.168.2.0/24',
      '192.168.9.0/24',
    ]);
  });
});
