import { overdueTimelines } from '../overdue-timelines.ts';
import { publicFiguresBook } from '../price-books.ts';
import { quotaFrom } from '../published-quotas.ts';
import type { RulePack } from '../rule-pack.ts';
import type { Source } from '../source.ts';
import { offeredBandwidthsMbps } from '../specifications.ts';
import { advisories2026 } from './advisories-2026.ts';
import { cloudAddressing } from './cloud-addressing.ts';
import { subscriptionTerms } from './subscription-terms.ts';

const edition = 'current-2026';
const createVpc: Source = { document: 'vpc-sdk', at: 'CreateVpc' };

/** What the public documents of 2026 say. They publish less about peering connections than the guide did. */
export const expressConnect2026: RulePack = {
  id: 'express-connect-2026',
  title: { en: 'Express Connect, 2026', 'zh-CN': '高速通道（2026 年）' },
  // The youngest of the documents that the pack rests on.
  date: '2026-09-01',
  sources: [
    { document: 'openapi-meta' },
    { document: 'vpc-sdk' },
    { document: 'vpc-quotas' },
    { document: 'express-connect-quotas' },
    { document: 'express-connect-faq' },
    { document: 'vbr-to-vpc' },
  ],
  quotas: {
    peeringsPerVpc: quotaFrom(edition, 'router-interfaces-per-router'),
    peeringsPerVbr: quotaFrom(edition, 'router-interfaces-per-router'),
    peeringsPerAccount: {
      limit: null,
      adjustable: null,
      source: { document: 'terraform-provider', at: 'acceptance tests' },
      note: {
        en: 'Not published. A comment in an acceptance test of the Terraform provider speaks of 5 router interfaces per user and region.',
        'zh-CN': '官方未公布。仅 Terraform Provider 验收测试的一条注释提到每个用户每个地域 5 个路由器接口。',
      },
    },
    vpcsPerPhysicalConnection: {
      limit: null,
      adjustable: null,
      source: { document: 'express-connect-faq' },
      note: {
        en: 'No longer published. For several VPCs on one physical connection the FAQ points to CEN.',
        'zh-CN': '现已不再公布。多个 VPC 共用一条物理专线时，常见问题文档建议使用云企业网 (CEN)。',
      },
    },
    routesPerTable: quotaFrom(edition, 'custom-routes-per-route-table'),
  },
  addressing: {
    ...cloudAddressing,
    // Ranges of the user's own are allowed beside the private ones; what is reserved is listed apart.
    vpcRanges: [{ cidr: '0.0.0.0/0', source: createVpc }],
    refusedRanges: [
      { cidr: '0.0.0.0/8', source: { document: 'openapi-meta', at: 'AssociateVpcCidrBlock' } },
      { cidr: '240.0.0.0/4', source: createVpc },
    ],
    secondaryBlocks: quotaFrom(edition, 'secondary-ipv4-cidr-blocks-per-vpc'),
    vpcPrefixLength: {
      min: 8,
      max: 28,
      source: { document: 'terraform-provider', at: 'vpc.html.markdown' },
      note: {
        en: 'The API reference recommends a prefix length of 16 to 28 for the primary block.',
        'zh-CN': 'API 参考建议主网段的掩码长度为 16 到 28 位。',
      },
    },
  },
  vlan: { min: 0, max: 2999, untagged: 0, source: { document: 'openapi-meta', at: 'CreateVirtualBorderRouter' } },
  bandwidth: {
    offeredMbps: offeredBandwidthsMbps,
    source: { document: 'vpc-sdk', at: 'CreateRouterInterface' },
    note: {
      en: 'Which of them can be bought for a given pair of regions, only the purchase page says.',
      'zh-CN': '具体地域之间可购买的规格以购买页为准。',
    },
  },
  billing: {
    terms: subscriptionTerms,
    waivers: publicFiguresBook.waivers,
    overdue: overdueTimelines['current-2026'],
  },
  advisories: advisories2026,
};
