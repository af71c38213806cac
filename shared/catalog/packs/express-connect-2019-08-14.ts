import { overdueTimelines } from '../overdue-timelines.ts';
import { guideBook } from '../price-books.ts';
import { quotaFrom } from '../published-quotas.ts';
import type { RulePack } from '../rule-pack.ts';
import { guide, type Source } from '../source.ts';
import { offeredBandwidthsMbps } from '../specifications.ts';
import { cloudAddressing } from './cloud-addressing.ts';
import { subscriptionTerms } from './subscription-terms.ts';

const edition = 'guide-2019-08-14';
const terraformVpc: Source = { document: 'terraform-provider', at: 'vpc.html.markdown' };

/** The guide. Where it is silent, the pack says so or names the document that speaks instead. */
export const expressConnect2019: RulePack = {
  id: 'express-connect-2019-08-14',
  title: { en: 'Express Connect guide, 2019-08-14', 'zh-CN': '高速通道指南（2019-08-14 版）' },
  date: '2019-08-14',
  sources: [{ document: edition }],
  quotas: {
    peeringsPerVpc: quotaFrom(edition, 'peering-connections-per-vpc'),
    peeringsPerVbr: quotaFrom(edition, 'peering-connections-per-vbr'),
    peeringsPerAccount: quotaFrom(edition, 'peering-connections-per-account'),
    vpcsPerPhysicalConnection: quotaFrom(edition, 'vpcs-per-physical-connection'),
    routesPerTable: {
      limit: null,
      adjustable: null,
      source: guide(3),
      note: {
        en: 'The guide gives no limit. The product documentation of 2019-09 gives 48 custom route entries per table.',
        'zh-CN': '指南未给出上限。2019 年 9 月的产品文档为每个路由表 48 条自定义路由条目。',
      },
    },
  },
  addressing: {
    ...cloudAddressing,
    vpcRanges: [
      { cidr: '10.0.0.0/8', source: { document: 'vpc-sdk', at: 'CreateVpc' } },
      { cidr: '172.16.0.0/12', source: { document: 'vpc-sdk', at: 'CreateVpc' } },
      { cidr: '192.168.0.0/16', source: { document: 'vpc-sdk', at: 'CreateVpc' } },
    ],
    refusedRanges: [],
    secondaryBlocks: { limit: null, source: guide(3) },
    vpcPrefixLength: { min: 8, max: 28, source: terraformVpc },
  },
  // The product documentation of 2019 numbers tags from 1; that 0 stands for a port without tags, only later editions of the API say.
  vlan: {
    min: 1,
    max: 2999,
    untagged: 0,
    source: { document: 'product-docs-2019', at: 'CreateVirtualBorderRouter' },
  },
  bandwidth: {
    offeredMbps: offeredBandwidthsMbps,
    source: { document: 'vpc-sdk', at: 'CreateRouterInterface' },
    note: {
      en: 'The guide refers to the purchase page and lists no bandwidths; these are the specifications that the API accepts today.',
      'zh-CN': '指南未列出带宽规格，以购买页为准；此处采用 API 目前支持的规格。',
    },
  },
  billing: {
    terms: subscriptionTerms,
    waivers: guideBook.waivers,
    overdue: overdueTimelines['guide-2019-08-14'],
  },
  advisories: [],
};
