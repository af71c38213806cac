import { guide } from '../../catalog/source.ts';
import { nameOf } from '../../network/network.ts';
import { defineRule } from '../rule.ts';
import { peeredInstances, pingFrom } from './example-groups.ts';
import { forEachNamedGroup } from './named-groups.ts';
import { nameBlocksFix, nameBlocksTexts } from './name-blocks.ts';

interface Details {
  readonly group: string;
  readonly named: string;
}

export const groupAcrossRegions = defineRule<Details>({
  code: 'SEC601',
  name: 'group-across-regions',
  severity: 'error',
  sources: [guide(8), guide(9)],
  texts: {
    en: {
      title: 'A rule names a security group in another region',
      message:
        '{{group}} of {{vpc}} ({{region}}) names security group {{named}} of {{otherVpc}}, which is in another region ({{otherRegion}}).',
      why: 'Across regions only a CIDR block can be the source of a rule, so that a rule which names the group matches no traffic.',
      how: 'Name the CIDR block of the peer VPC instead.',
      ...nameBlocksTexts.en,
    },
    'zh-CN': {
      title: '规则引用了其他地域的安全组',
      message:
        '{{vpc}}（{{region}}）的 {{group}} 引用了 {{otherVpc}} 的安全组 {{named}}，而后者位于另一地域（{{otherRegion}}）。',
      why: '跨地域时规则的授权对象只能是网段，引用安全组的规则不会匹配任何流量。',
      how: '请改为填写对端 VPC 的网段。',
      ...nameBlocksTexts['zh-CN'],
    },
  },
  examples: {
    bad: [
      {
        shows: 'ICMP from the group of an instance in another region',
        plan: () =>
          peeredInstances({
            a: [pingFrom({ cidr: '172.16.0.0/16' })],
            b: [pingFrom({ securityGroup: 'sg-a' })],
            vpcB: { region: 'cn-beijing' },
          }),
      },
      {
        shows: 'Two rules that name a group in another region, whose VPC has two blocks',
        plan: () =>
          peeredInstances({
            a: [
              pingFrom({ securityGroup: 'sg-b' }),
              { ...pingFrom({ securityGroup: 'sg-b' }), protocol: 'tcp', ports: '443/443' },
            ],
            b: [pingFrom({ cidr: '192.168.0.0/16' })],
            vpcB: { region: 'cn-beijing', cidrs: ['172.16.0.0/16', '172.17.0.0/16'] },
          }),
      },
    ],
    good: [
      {
        shows: 'The group of an instance in the same region',
        plan: () =>
          peeredInstances({ a: [pingFrom({ securityGroup: 'sg-b' })], b: [pingFrom({ securityGroup: 'sg-a' })] }),
      },
      {
        shows: 'Another region, named by its block',
        plan: () =>
          peeredInstances({
            a: [pingFrom({ cidr: '172.16.0.0/16' })],
            b: [pingFrom({ cidr: '192.168.0.0/16' })],
            vpcB: { region: 'cn-beijing' },
          }),
      },
    ],
  },
  check(network, report) {
    forEachNamedGroup(network, ({ group, vpc, named, namedVpc }) => {
      if (vpc.row.region === namedVpc.row.region) return;
      report({
        subjects: [group.id, named.id],
        params: {
          group: nameOf(network, group.id),
          vpc: nameOf(network, vpc.row.id),
          region: vpc.row.region,
          named: nameOf(network, named.id),
          otherVpc: nameOf(network, namedVpc.row.id),
          otherRegion: namedVpc.row.region,
        },
        details: { group: group.id, named: named.id },
      });
    });
  },
  fixes: (network, { group, named }) => nameBlocksFix(network, 'SEC601', group, named),
});
