import { publicFiguresBook } from '../../catalog/price-books.ts';
import { guide } from '../../catalog/source.ts';
import { message } from '../../messages/message.ts';
import type { Network } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { BillableItem } from '../../pricing/billable-item.ts';
import { describeItem } from '../../pricing/line-words.ts';
import { linesOver } from '../../pricing/lines-over.ts';
import type { QuoteLine } from '../../pricing/quote-line.ts';
import { quoteOf } from '../../pricing/quote.ts';
import { quoteTerms } from '../../pricing/quote-terms.ts';
import { usualDecisions } from '../decision.ts';
import { examplePlan } from '../example-plan.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { billedPeering } from './example-terms.ts';

interface Details {
  readonly item: string;
}

export const priceUnknown = defineRule<Details>({
  code: 'BILL801',
  name: 'price-unknown',
  severity: 'warning',
  sources: [guide(2), { document: 'express-connect-billing' }],
  texts: {
    en: {
      title: 'No price is known',
      message: '{{line}}: no price book in use has a figure for it, so the quote counts it as unknown.',
      noRate: '{{line}}: the price is known in {{from}} only, and the quote has no rate into {{to}}.',
      incomplete: '{{line}}: the plan does not say enough to choose a price.',
      why: 'A total that leaves a charged line out is too low. Prices between regions are on the purchase page alone, by region pair and bandwidth.',
      how: 'Look the price up on the purchase page and fill it in under Quote; it is kept in your own price book with its day and source. Nothing is ever taken as 0 or worked out from another bandwidth.',
      useFigures: 'Quote by “{{book}}” as well, which has a figure for it',
      decideRate: 'Enter the rate from {{from}} into {{to}}',
    },
    'zh-CN': {
      title: '价格未知',
      message: '{{line}}：所用价格表中没有此项价格，报价将其计为未知。',
      noRate: '{{line}}：仅有 {{from}} 价格，而报价中没有换算为 {{to}} 的汇率。',
      incomplete: '{{line}}：方案中的信息不足以确定价格。',
      why: '遗漏收费项会使合计偏低。跨地域价格按地域对和带宽计，仅在购买页公布。',
      how: '请在购买页查询价格并在“报价”中填写；它会连同日期和来源保存在您自己的价格表中。未知价格绝不会按 0 计，也不会由其他带宽推算。',
      useFigures: '同时采用“{{book}}”，其中有此项价格',
      decideRate: '填写 {{from}} 换算为 {{to}} 的汇率',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A connection between two regions, for which no figure is public',
        plan: () => examplePlan(billedPeering(['cn-qingdao', 'cn-beijing'])),
      },
      {
        shows: 'Beijing and Zhangjiakou with more bandwidth than the free period covers',
        plan: () => examplePlan(billedPeering(['cn-beijing', 'cn-zhangjiakou'], { bandwidthMbps: 5000 })),
      },
      {
        shows: 'A bandwidth within one region that the guide’s table lacks, after the free period',
        plan: () => ({
          ...examplePlan(billedPeering(['cn-beijing', 'cn-beijing'], { bandwidthMbps: 2000 })),
          asOf: '2021-01-01',
        }),
      },
    ],
    good: [
      {
        shows: 'A connection within one region while that is free',
        plan: () => examplePlan(billedPeering(['cn-beijing', 'cn-beijing'])),
      },
      {
        shows: 'A connection between two regions with a price in the plan’s own book',
        plan: () =>
          examplePlan({
            ...billedPeering(['cn-qingdao', 'cn-beijing']),
            quote: { books: [{ id: 'own' }] },
            priceBooks: [
              {
                id: 'own',
                edition: '1',
                name: 'Own prices',
                currency: 'USD',
                rows: [
                  {
                    id: 'qd-bj-2',
                    item: 'peering',
                    regions: ['cn-qingdao', 'cn-beijing'],
                    bandwidthMbps: 2,
                    per: 'month',
                    price: '30.00',
                    source: 'example',
                  },
                ],
                waivers: [],
              },
            ],
          }),
      },
    ],
  },
  check(network, report) {
    const told = new Set<BillableItem>();
    for (const line of quoteOf(network).lines) {
      const { item, unknown } = line;
      if (item === undefined || unknown === undefined || told.has(item)) continue;
      told.add(item);
      report({
        // What a quote adds is no object of the plan; the account that pays for it is.
        subjects: [item.kind === 'extra' ? item.payer : item.id],
        ...wordsFor(line, network),
        details: { item: item.id },
      });
    }
  },
  fixes(network, { item }) {
    return withPublicFigures(network, item);
  },
  decisions(network, { item: id }, { message: { params = {} } }) {
    const unknown = quoteOf(network).lines.find((line) => line.item?.id === id && line.unknown !== undefined)?.unknown;
    switch (unknown?.code) {
      case 'no-rate':
        return [{ title: { key: 'BILL801:decideRate', params }, opens: { kind: 'quoteSettings' } }];
      case 'plan-incomplete':
        return usualDecisions(network, [id]);
      default:
        return [{ title: message('findings:decide.price'), opens: { kind: 'quote' } }];
    }
  },
});

function wordsFor({ item, unknown }: QuoteLine, network: Network) {
  const line = item === undefined ? '' : describeItem(item);
  if (unknown?.code === 'no-rate')
    return { text: 'noRate', params: { line, from: unknown.found.currency, to: quoteOf(network).terms.currency } };
  return unknown?.code === 'plan-incomplete' ? { text: 'incomplete', params: { line } } : { params: { line } };
}

/** Lays the shipped figures over the guide's where they price what is unknown. */
function withPublicFigures(network: Network, itemId: string): Fix[] {
  const { plan, pack, asOf } = network;
  const books = plan.quote?.books ?? [];
  if (books.some(({ id }) => id === publicFiguresBook.id)) return [];
  const item = quoteOf(network).items.find(({ id }) => id === itemId);
  if (item === undefined) return [];
  const draft = startDraft(plan);
  // Lowest of those that are laid over: what somebody chose deliberately stays above it.
  draft.header({ quote: { ...plan.quote, books: [{ id: publicFiguresBook.id }, ...books] } });
  const terms = quoteTerms(draft.plan, pack, asOf);
  if (linesOver([item], terms, terms.months).some(({ unknown }) => unknown !== undefined)) return [];
  return [
    {
      title: { key: 'BILL801:useFigures', params: { book: publicFiguresBook.name } },
      safe: false,
      patch: draft.patch(),
    },
  ];
}
