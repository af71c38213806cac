import type { Message } from '../../messages/message.ts';
import { formatCidr, maskOf, parseCidr } from '../../net/cidr.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleDataCenter, examplePeering, exampleRoute, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { type BlockPlace, forEachWrittenBlock, writeBlock } from './written-blocks.ts';

interface Details {
  readonly place: BlockPlace;
  readonly text: string;
}

const texts = { 'not-a-cidr': 'message', 'octet-out-of-range': 'octet', 'prefix-out-of-range': 'prefix' } as const;

export const invalidCidr = defineRule<Details>({
  code: 'CIDR101',
  name: 'invalid-cidr',
  severity: 'error',
  fields: ['fields:cidrs', 'fields:cidr', 'fields:destination'],
  ruleOf: ({ place: { table, item } }) => (table === 'securityGroups' ? item : undefined),
  sources: [{ document: 'openapi-meta', at: 'CreateVpc' }],
  texts: {
    en: {
      title: 'Not an IPv4 block',
      message: '{{owner}}: "{{text}}" is not an IPv4 block of the form a.b.c.d/n.',
      octet: '{{owner}}: "{{text}}" has a number above 255 in its address.',
      prefix: '{{owner}}: "{{text}}" has a mask length above 32.',
      hostBits: '{{owner}}: {{text}} is an address inside a block; the block itself is {{network}}.',
      routeOf: 'Route entry of {{router}}',
      ruleOf: 'Security group {{group}}, rule {{number}}',
      why: 'A block that cannot be read is left out of every other check, and the cloud refuses it.',
      how: 'Write the network address and the mask length, such as 192.168.0.0/16.',
      useNetwork: 'Write {{network}} instead of {{text}}',
    },
    'zh-CN': {
      title: '不是合法的 IPv4 网段',
      message: '{{owner}}：“{{text}}”不是 a.b.c.d/n 形式的 IPv4 网段。',
      octet: '{{owner}}：“{{text}}”的地址中有大于 255 的数字。',
      prefix: '{{owner}}：“{{text}}”的掩码长度大于 32。',
      hostBits: '{{owner}}：{{text}} 是网段内的地址，网段应为 {{network}}。',
      routeOf: '{{router}} 的路由条目',
      ruleOf: '安全组 {{group}} 的第 {{number}} 条规则',
      why: '无法识别的网段不会参与其他检查，云平台也会拒绝。',
      how: '请填写网络地址和掩码长度，例如 192.168.0.0/16。',
      useNetwork: '将 {{text}} 改为 {{network}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A VPC block without a mask length',
        plan: () => examplePlan({ vpcs: [exampleVpc('vpc-a', '192.168.0.0')] }),
      },
      {
        shows: 'An address above 255 and a mask length above 32',
        plan: () => examplePlan({ dataCenters: [exampleDataCenter('dc-1', '172.16.256.0/24', '172.16.0.0/33')] }),
      },
      {
        shows: 'A mask with dots, as devices write it',
        plan: () => examplePlan({ vpcs: [exampleVpc('vpc-a', '10.11.12.0/255.255.255.128')] }),
      },
      {
        shows: 'A vSwitch block with host bits set',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.1/24')],
          }),
      },
      {
        shows: 'A route entry and a security group rule with host bits set, and a block with a space before it',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', ' 10.0.0.0/8')],
            peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b')],
            securityGroups: [
              {
                id: 'sg-a',
                vpc: 'vpc-a',
                name: 'sg-a',
                rules: [
                  {
                    policy: 'accept',
                    protocol: 'icmp',
                    ports: '-1/-1',
                    priority: 1,
                    source: { cidr: '10.1.0.0/8' },
                  },
                ],
              },
            ],
            routes: [exampleRoute('rte-1', 'vpc-a', '10.1.0.0/8', 'peer-1')],
          }),
      },
    ],
    good: [
      {
        shows: 'The shortest and the longest mask length',
        plan: () => examplePlan({ dataCenters: [exampleDataCenter('dc-1', '0.0.0.0/0', '10.0.0.1/32')] }),
      },
    ],
  },
  check(network, report) {
    const { plan } = network;
    forEachWrittenBlock(plan, (text, table, at, item) => {
      const parsed = parseCidr(text);
      if (parsed.ok) return;
      const { error } = parsed;
      const place: BlockPlace = item === undefined ? { table, at } : { table, at, item };
      const params = { owner: ownerOf(network, place), text };
      report({
        subjects: [plan[table][at]?.id ?? ''],
        details: { place, text },
        ...(error.code === 'host-bits-set'
          ? { text: 'hostBits', params: { ...params, network: formatCidr(error.network) } }
          : { text: texts[error.code], params }),
      });
    });
  },
  hasSafeFixes: true,
  fixes({ plan }, { place, text }) {
    const corrected = correctionOf(text);
    if (corrected === undefined) return [];
    const draft = startDraft(plan);
    writeBlock(draft, place, corrected);
    const title = { key: 'CIDR101:useNetwork', params: { text, network: corrected } } as const;
    return [{ title, safe: true, patch: draft.patch() }];
  },
});

/** The block that a text certainly means: without spaces around it, a dotted mask as its length, the network address where host bits are set. */
function correctionOf(text: string): string | undefined {
  const parsed = parseCidr(withPrefixLength(text.trim()));
  if (parsed.ok) return formatCidr(parsed.value);
  return parsed.error.code === 'host-bits-set' ? formatCidr(parsed.error.network) : undefined;
}

/** `10.11.12.0/255.255.255.128` as `10.11.12.0/25`; a mask with holes is none, and stays as it is. */
function withPrefixLength(text: string): string {
  const [address = '', mask = '', ...rest] = text.split('/');
  if (rest.length > 0 || !mask.includes('.')) return text;
  const bits = parseIpv4(mask.trim());
  const prefix = Array.from({ length: 33 }, (_, length) => length).find((length) => maskOf(length) === bits);
  return prefix === undefined ? text : `${address.trim()}/${prefix}`;
}

function ownerOf(network: Network, { table, at, item }: BlockPlace): string | Message {
  const { plan } = network;
  if (table === 'routes') {
    return { key: 'CIDR101:routeOf', params: { router: nameOf(network, plan.routes[at]?.router ?? '') } };
  }
  const row = plan[table][at];
  const name = row === undefined || row.name.trim() === '' ? (row?.id ?? '') : row.name;
  if (table !== 'securityGroups' || item === undefined) return name;
  return { key: 'CIDR101:ruleOf', params: { group: name, number: item + 1 } };
}
