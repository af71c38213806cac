import type { Advisory } from '../rule-pack.ts';

/** Where the product of today departs from the guide. */
export const advisories2026: readonly Advisory[] = [
  {
    id: 'closed-for-sale',
    appliesTo: 'all',
    text: {
      en: 'New Express Connect peering connections have not been sold since 2019-06-20. Existing ones keep running; Cloud Enterprise Network (CEN) takes their place.',
      'zh-CN': '自 2019-06-20 起，高速通道对等连接停止新购。已有连接可继续使用；新建互连请使用云企业网 (CEN)。',
    },
    source: { document: 'product-docs-2019', at: 'Announcements' },
  },
  {
    id: 'vbr-to-vpc-on-request',
    appliesTo: 'vbr-to-vpc',
    text: {
      en: 'VBR-to-VPC connections are off by default and opened by the account manager on request. The documentation recommends an Express Connect Router (ECR) instead.',
      'zh-CN': 'VBR 上连 VPC 功能默认关闭，需联系客户经理开通。文档建议改用专线网关 (ECR)。',
    },
    source: { document: 'vbr-to-vpc' },
  },
  {
    id: 'vpc-peering-successor',
    appliesTo: 'vpc-to-vpc',
    text: {
      en: 'Two or a few VPCs are connected by VPC peering connections today; they are free within one region and charged by traffic across regions.',
      'zh-CN': '目前少量 VPC 之间的互连使用 VPC 对等连接：同地域免费，跨地域按流量计费。',
    },
    source: { document: 'vpc-peering' },
  },
  {
    id: 'shared-physical-connection',
    appliesTo: 'physical-connection',
    text: {
      en: 'For several VPCs on one physical connection, or an access point and a VPC in different regions, the documentation recommends CEN.',
      'zh-CN': '多个 VPC 共用一条物理专线，或接入点与 VPC 不在同一地域时，文档建议使用云企业网 (CEN)。',
    },
    source: { document: 'express-connect-faq' },
  },
];
