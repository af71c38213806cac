import type { Exporter } from '../../shared/export/exporter.ts';
import type { CodeOptions } from '../../shared/export/resources/resources-of.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { plan } from '../support/plan-builder.ts';
import { filesOf, runExport, speakers } from './run-export.ts';

export interface Written {
  /** The text of every file by its path. */
  readonly files: ReadonlyMap<string, string>;
  readonly remarks: readonly string[];
}

/** The files of an export that nothing stops. */
export function written(
  exporter: Exporter<CodeOptions>,
  of: Plan,
  options: CodeOptions = {},
  language: Language = 'en',
): Written {
  const outcome = runExport(exporter, of, options, language);
  const remarks = outcome.kind === 'files' ? outcome.remarks : [];
  return {
    files: new Map(filesOf(outcome).map(({ path, content }) => [path, asText(content)])),
    remarks: remarks.map((remark) => speakers[language].text(remark)),
  };
}

/** Plans whose code is looked at as text and judged by others' tools, each with the options that it is exported with. */
export const codeCases: readonly (readonly [name: string, of: Plan, options: CodeOptions])[] = [
  ['section-08-just-drawn', casePlan('section-08-just-drawn'), {}],
  ...caseNames
    .filter((name) => /^section-(08-same|09|10)/u.test(name))
    .flatMap((name): [string, Plan, CodeOptions][] => [
      [name, casePlan(name), {}],
      [`${name}-rebuilt`, casePlan(name), { rebuild: true }],
    ]),
  ['planned-hybrid', plannedHybrid(), {}],
];

/**
 * Two accounts, two regions, a VBR with two VPCs and a VPC-to-VPC peering across accounts, of which nothing exists but one VPC; some values still
 * unknown: a zone, a VLAN, an account's uid, the id of a physical connection.
 */
export function plannedHybrid(): Plan {
  return plan({ name: 'Hybrid, planned' })
    .account('acct-net', { name: 'Network team', uid: '1111111111111111' })
    .account('acct-app', { name: '应用团队' })
    .dataCenter('dc-1', ['172.16.0.0/12'], { name: 'Head office' })
    .host('host-1', 'dc-1', '172.16.5.5')
    .physicalConnection('pc-1', {
      account: 'acct-net',
      name: 'Circuit "A"',
      dataCenter: 'dc-1',
      accessPoint: 'ap-cn-beijing-dx-A',
    })
    .vbr('vbr-1', {
      account: 'acct-net',
      name: 'VBR Beijing',
      region: 'cn-beijing',
      physicalConnection: 'pc-1',
      vlan: 1000,
      localGatewayIp: '10.100.0.1',
      peerGatewayIp: '10.100.0.2',
      prefixLength: 30,
    })
    .vpc('vpc-hub', ['10.0.0.0/16', '10.9.0.0/16'], { account: 'acct-net', name: '1st hub', region: 'cn-beijing' })
    .vpc('vpc-app', ['10.1.0.0/16'], { account: 'acct-app', name: '生产网络', region: 'cn-hangzhou' })
    .vpc('vpc-old', ['10.2.0.0/16'], {
      account: 'acct-net',
      name: 'Legacy',
      region: 'cn-beijing',
      cloudId: 'vpc-2zelegacy',
    })
    .vSwitch('vsw-hub', 'vpc-hub', '10.0.1.0/24', { name: 'hub', zone: 'cn-beijing-a' })
    .vSwitch('vsw-hub-2', 'vpc-hub', '10.9.1.0/24', { name: 'hub' })
    .vSwitch('vsw-app', 'vpc-app', '10.1.1.0/24', { name: '应用', zone: 'cn-hangzhou-b' })
    .vSwitch('vsw-old', 'vpc-old', '10.2.1.0/24', { zone: 'cn-beijing-a' })
    .securityGroup('sg-hub', 'vpc-hub', {
      name: 'hub',
      rules: [
        { policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1, source: { cidr: '172.16.0.0/12' } },
        { policy: 'accept', protocol: 'tcp', ports: '443/443', priority: 1, source: { securityGroup: 'sg-old' } },
        { direction: 'egress', policy: 'drop', protocol: 'udp', ports: '-1/-1', priority: 100 },
      ],
    })
    .securityGroup('sg-old', 'vpc-old', {
      rules: [{ policy: 'accept', protocol: 'all', ports: '-1/-1', priority: 1, source: { cidr: '10.0.0.0/16' } }],
    })
    .securityGroup('sg-app', 'vpc-app', {
      name: 'app',
      rules: [{ policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1, source: { cidr: '172.16.0.0/12' } }],
    })
    .peering('peer-hub', 'vbr-1', 'vpc-hub', { name: 'Office to hub', billing: { method: 'pay-as-you-go' } })
    .peering('peer-app', 'vbr-1', 'vpc-app', {
      name: 'Office to app',
      bandwidthMbps: 10,
      billing: { method: 'subscription', term: { unit: 'month', count: 3 }, autoRenew: true },
    })
    .peering('peer-old', 'vpc-hub', 'vpc-old', { name: 'Hub to legacy' })
    .route('vbr-1', '172.16.0.0/12', { physicalConnection: 'pc-1' })
    .route('vbr-1', '10.0.0.0/16', { peering: 'peer-hub' })
    .route('vbr-1', '10.1.0.0/16', { peering: 'peer-app' })
    .route('vpc-hub', '172.16.0.0/12', { peering: 'peer-hub' })
    .route('vpc-hub', '10.2.0.0/16', { peering: 'peer-old' })
    .route('vpc-old', '10.0.0.0/16', { peering: 'peer-old' })
    .route('vpc-app', '172.16.0.0/12', { peering: 'peer-app' })
    .route('dc-1', '10.0.0.0/16', { ip: '10.100.0.1' })
    .build();
}

function asText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
