import { addMonths } from '../../calendar/iso-date.ts';
import { guide } from '../../catalog/source.ts';
import { chargedFrom, isFreeOn, waiverCovers } from '../../catalog/waivers.ts';
import { peeringItem } from '../../pricing/billable-items.ts';
import { startOf } from '../../pricing/item-lines.ts';
import { quoteOf } from '../../pricing/quote.ts';
import { termMonths } from '../../pricing/totals.ts';
import { examplePlan } from '../example-plan.ts';
import { defineRule } from '../rule.ts';
import { billedPeering } from './example-terms.ts';

export const waiverEnds = defineRule({
  code: 'BILL802',
  name: 'waiver-ends',
  severity: 'notice',
  sources: [guide(2)],
  texts: {
    en: {
      title: 'A free period ends',
      message:
        '{{name}} is free until “{{waiver}}” ends; from {{date}} on, within the term that is quoted, it is charged.',
      ended: '{{name}} was free under “{{waiver}}”; since {{date}} it is charged.',
      why: 'A customer who was quoted nothing is billed from that day on.',
      how: 'Quote over more months than the free period lasts, so that both prices stand in the quote, and tell the customer the day. Decide whether the connection is still wanted at its price.',
    },
    'zh-CN': {
      title: '免费期将结束',
      message: '{{name}} 目前按“{{waiver}}”免费；自 {{date}} 起（在所报期限内）开始收费。',
      ended: '{{name}} 曾按“{{waiver}}”免费；自 {{date}} 起已恢复收费。',
      why: '报价为零的客户自该日起会收到账单。',
      how: '请按长于免费期的月数报价，使两种价格都列入报价，并告知客户该日期；再决定按此价格是否仍需要该连接。',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A subscription of a year that begins half a year before the free period ends',
        plan: () => ({
          ...examplePlan(
            billedPeering(['cn-beijing', 'cn-beijing'], {
              bandwidthMbps: 1000,
              billing: { method: 'subscription', term: { unit: 'year', count: 1 }, startsOn: '2020-07-01' },
            }),
          ),
          asOf: '2020-07-01',
        }),
      },
      {
        shows: 'A connection within one region after the free period has ended',
        plan: () => ({
          ...examplePlan(billedPeering(['cn-beijing', 'cn-beijing'], { bandwidthMbps: 1000 })),
          asOf: '2020-12-31',
        }),
      },
    ],
    good: [
      {
        shows: 'A month within the free period',
        plan: () => examplePlan(billedPeering(['cn-beijing', 'cn-beijing'], { bandwidthMbps: 1000 })),
      },
      {
        shows: 'A connection that was never free',
        plan: () => ({ ...examplePlan(billedPeering(['cn-qingdao', 'cn-beijing'])), asOf: '2021-01-01' }),
      },
    ],
  },
  check(network, report) {
    const { terms } = quoteOf(network);
    for (const peering of network.peerings) {
      const item = peeringItem(network, peering);
      const covering = terms.waivers.filter((waiver) => waiverCovers(waiver, item));
      const start = startOf(item, terms);
      const end = addMonths(start, termMonths(item) ?? terms.months);
      const current = covering.find((waiver) => isFreeOn(waiver, start));
      const ending = current ?? covering.findLast((waiver) => (chargedFrom(waiver) ?? end) <= terms.asOf);
      const day = ending && chargedFrom(ending);
      if (ending === undefined || day === undefined || (current !== undefined && day >= end)) continue;
      report({
        subjects: [item.id],
        ...(current === undefined && { text: 'ended' }),
        params: { name: item.name, waiver: ending.title, date: day },
        details: undefined,
      });
    }
  },
  fixes: () => [],
});
