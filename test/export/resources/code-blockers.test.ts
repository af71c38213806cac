import { describe, expect, it } from 'vitest';
import { aliyunCliExporter } from '../../../shared/export/aliyun-cli/aliyun-cli-exporter.ts';
import { rosExporter } from '../../../shared/export/ros/ros-exporter.ts';
import { terraformExporter } from '../../../shared/export/terraform/terraform-exporter.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { SecurityRule } from '../../../shared/plan/rows.ts';
import { casePlan } from '../../support/cases.ts';
import { plan } from '../../support/plan-builder.ts';
import { written } from '../code-export.ts';
import { reasonsOf, runExport } from '../run-export.ts';

const blockers = (of: Plan): string[] => reasonsOf(runExport(terraformExporter, of, {}));
const two = () => plan().vpc('vpc-1', ['10.1.0.0/16']).vpc('vpc-2', ['10.2.0.0/16']);

describe('what stops code from being written', () => {
  it.each([terraformExporter, aliyunCliExporter, rosExporter])(
    'stops every exporter of code, with the finding',
    (exporter) => {
      const outcome = runExport(exporter, casePlan('fault-vpc-initiates-to-vbr'), {});
      expect(
        outcome.kind === 'blocked' && outcome.blockers.map(({ finding, subjects }) => [finding?.rule, subjects[0]]),
      ).toEqual([['PEER301', expect.any(String)]]);
    },
  );

  it.each([
    ['a block that is none', two().vSwitch('vsw-1', 'vpc-1', '10.1.0.1/24'), 'CIDR101'],
    ['a vSwitch outside its VPC', two().vSwitch('vsw-1', 'vpc-1', '10.3.0.0/24'), 'CIDR103'],
    ['a reference that leads nowhere', two().vSwitch('vsw-1', 'vpc-9', '10.1.0.0/24'), 'FILE001'],
    ['a bandwidth that is not offered', two().peering('p-1', 'vpc-1', 'vpc-2', { bandwidthMbps: 3 }), 'PEER306'],
    ['a peering with itself', two().peering('p-1', 'vpc-1', 'vpc-1'), 'PEER303'],
    [
      'states that no two ends are in together',
      two().peering('p-1', 'vpc-1', 'vpc-2', {
        initiator: { router: 'vpc-1', state: 'activated' },
        acceptor: { router: 'vpc-2', state: 'planned' },
      }),
      'LIFE401',
    ],
    [
      'a next hop that the router does not touch',
      two()
        .vpc('vpc-3', ['10.3.0.0/16'])
        .peering('p-1', 'vpc-1', 'vpc-2')
        .route('vpc-3', '10.1.0.0/16', { peering: 'p-1' }),
      'ROUTE504',
    ],
    [
      'two routes to one destination',
      two()
        .vpc('vpc-3', ['10.3.0.0/16'])
        .peering('p-1', 'vpc-1', 'vpc-2')
        .peering('p-2', 'vpc-1', 'vpc-3')
        .route('vpc-1', '10.2.0.0/16', { peering: 'p-1' })
        .route('vpc-1', '10.2.0.0/16', { peering: 'p-2' }),
      'ROUTE505',
    ],
  ])('is %s', (_what, builder, rule) => {
    expect(blockers(builder.build()).filter((reason) => reason.startsWith(rule))).not.toEqual([]);
  });

  const rule = (fields: Partial<SecurityRule>): SecurityRule => ({
    policy: 'accept',
    protocol: 'tcp',
    ports: '443/443',
    priority: 1,
    ...fields,
  });
  it.each([
    [
      rule({ protocol: 'sctp' }),
      'Rule 1 of security group sg-1 is about a protocol that the cloud does not know; it knows tcp, udp, icmp, gre and all.',
    ],
    [
      rule({ ports: '0/99999' }),
      'The ports of rule 1 of security group sg-1 can’t be written: tcp and udp take a range such as 443/443, everything else -1/-1.',
    ],
    [
      rule({ protocol: 'all', ports: '22/22' }),
      'The ports of rule 1 of security group sg-1 can’t be written: tcp and udp take a range such as 443/443, everything else -1/-1.',
    ],
    [rule({ priority: 101 }), 'Rule 1 of security group sg-1 needs a whole number from 1 to 100 as its priority.'],
  ])('is a security rule that the API can’t say: %j', (row, reason) => {
    expect(
      blockers(
        two()
          .securityGroup('sg-1', 'vpc-1', { rules: [row] })
          .build(),
      ),
    ).toEqual([reason]);
  });

  it('is a subscription without a term, but not one that was bought already', () => {
    const billing = { method: 'subscription' as const };
    expect(blockers(two().peering('p-1', 'vpc-1', 'vpc-2', { billing }).build())).toEqual([
      'Peering p-1 is a subscription without a term that can be bought; give it one, or make it pay-as-you-go.',
    ]);
    expect(blockers(two().peering('p-1', 'vpc-1', 'vpc-2', { billing, state: 'activated' }).build())).toEqual([]);
  });

  it('is not what the cloud may refuse once somebody accepted it: that becomes a remark', () => {
    const custom = () => plan().vpc('vpc-1', ['30.0.0.0/16']);
    expect(blockers(custom().build())).toHaveLength(1);
    const { remarks } = written(terraformExporter, custom().accepted('CIDR102', ['vpc-1']).build());
    expect(remarks).toEqual([expect.stringMatching(/^CIDR102: /u)]);
  });

  it('is what can’t be written at all, accepted or not', () => {
    const of = two().vSwitch('vsw-1', 'vpc-1', '10.1.0.1/24').accepted('CIDR101', ['vsw-1']).build();
    expect(blockers(of).some((reason) => reason.startsWith('CIDR101'))).toBe(true);
  });

  it('is no missing interface id or uid: the code asks for those', () => {
    const of = plan()
      .account('acct-a')
      .account('acct-b')
      .vpc('vpc-1', ['10.1.0.0/16'], { account: 'acct-a' })
      .vpc('vpc-2', ['10.2.0.0/16'], { account: 'acct-b' })
      .peering('p-1', 'vpc-1', 'vpc-2', { state: 'activated' })
      .route('vpc-1', '10.2.0.0/16', { peering: 'p-1' })
      .build();
    const variables = written(terraformExporter, of).files.get('variables.tf') ?? '';
    expect([...variables.matchAll(/^variable "(\w+)"/gmu)].map(([, name]) => name)).toEqual([
      'acct_a_profile',
      'vpc_1_id',
      'p_1_initiator_interface_id',
    ]);
  });
});
