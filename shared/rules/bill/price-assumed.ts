import { guideBook } from '../../catalog/price-books.ts';
import { guide } from '../../catalog/source.ts';
import { type Message, message } from '../../messages/message.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { type Assumption, assumptions } from '../../pricing/assumptions.ts';
import type { PeeringItem } from '../../pricing/billable-item.ts';
import { findPrice, type PricedRow } from '../../pricing/find-price.ts';
import { quoteOf } from '../../pricing/quote.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleVbr, exampleVpc } from '../example-rows.ts';
import { onOnePhysicalConnection } from '../peer/example-premises.ts';
import { defineRule, type Report } from '../rule.ts';
import { billedPeering } from './example-terms.ts';

const subscribed = { method: 'subscription', term: { unit: 'month', count: 1 } } as const;

export const priceAssumed = defineRule<undefined>({
  code: 'BILL805',
  name: 'price-assumed',
  severity: 'notice',
  gathers: true,
  sources: [guide(2)],
  texts: {
    en: {
      title: 'A price rests on a reading of its source',
      message: '{{names}}: the source gives the price {{named}}, and it is taken over {{used}}.',
      'named.method': 'of a subscription',
      'used.method': 'for another billing method',
      'named.connection': 'between two VPCs',
      'used.connection': 'for a connection from a VBR to a VPC',
      'named.area': 'for one group of regions',
      'used.area': 'for others',
      charged:
        '{{names}}: the guide says that nothing is charged within one region, and gives {{price}} {{currency}} a month for it. The quote reads that as charged; by the other reading nothing is due.',
      free: '{{names}}: the guide says that nothing is charged within one region, and gives {{price}} {{currency}} a month for it. The quote reads that as free until the free period ends; by the other reading that price is due from the first month on.',
      released:
        '{{names}}: the guide releases an unpaid connection 15 days after forwarding stops, and elsewhere 15 days after the due date. The plan counts with {{later}}; by the other reading it is gone on {{earlier}}.',
      more: '{{name}} and {{count}} more',
      why: 'A customer takes a quoted price for the seller’s own; who signs should know which of it nobody has published in these words.',
      how: 'Look the price up on the purchase page and fill it in under Quote, with its source; then nothing is taken over. Or leave it: the quote and its documents mark the line.',
    },
    'zh-CN': {
      title: '价格基于对来源的解读',
      message: '{{names}}：来源给出的是{{named}}的价格，此处{{used}}沿用了该价格。',
      'named.method': '包年包月',
      'used.method': '对其他付费方式',
      'named.connection': '两个 VPC 之间',
      'used.connection': '对边界路由器到 VPC 的连接',
      'named.area': '某一组地域',
      'used.area': '对其他地域',
      charged:
        '{{names}}：指南既称同地域互连不收费，又给出每月 {{price}} {{currency}} 的价格。报价按收费计；若按另一种解读，则不产生费用。',
      free: '{{names}}：指南既称同地域互连不收费，又给出每月 {{price}} {{currency}} 的价格。报价在免费期结束前按免费计；若按另一种解读，则自首月起即按该价格收费。',
      released:
        '{{names}}：指南一处称停止转发 15 天后释放，另一处称到期 15 天后释放。方案按 {{later}} 计；若按另一种解读，则于 {{earlier}} 即被释放。',
      more: '{{name}} 等另外 {{count}} 项',
      why: '客户会把报价视为销售方的承诺；签字的人应当知道其中哪些并无公开的明文依据。',
      how: '请在购买页查询价格并在“报价”中连同来源填写，之后便无需沿用；也可保持现状，报价及其文档会标出该行。',
    },
  },
  examples: {
    bad: [
      {
        shows: 'Pay-as-you-go priced by the row of a subscription, after the free period',
        plan: () => ({
          ...examplePlan(
            billedPeering(['cn-beijing', 'cn-beijing'], { bandwidthMbps: 1000, billing: { method: 'pay-as-you-go' } }),
          ),
          asOf: '2021-01-01',
        }),
      },
      {
        shows: 'A connection from a VBR priced by a row of connections between VPCs',
        plan: () => ({
          ...examplePlan({
            ...onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1')),
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            peerings: [{ ...examplePeering('peer-1', 'vbr-1', 'vpc-a'), bandwidthMbps: 1000, billing: subscribed }],
          }),
          asOf: '2021-01-01',
        }),
      },
      {
        shows: 'A connection within one region while that is free, which the guide prices as well',
        plan: () =>
          examplePlan(billedPeering(['cn-beijing', 'cn-beijing'], { bandwidthMbps: 1000, billing: subscribed })),
      },
      {
        shows: 'A subscription that has stopped: the guide gives two days on which it is released',
        plan: () => ({
          ...examplePlan(
            billedPeering(['cn-beijing', 'cn-qingdao'], { billing: { ...subscribed, startsOn: '2019-07-10' } }),
          ),
          asOf: '2019-08-30',
        }),
      },
    ],
    good: [
      {
        shows: 'A connection within one region for which the guide has no price',
        plan: () => examplePlan(billedPeering(['cn-beijing', 'cn-beijing'], { bandwidthMbps: 2 })),
      },
      {
        shows: 'A price that the user filled in',
        plan: () => examplePlan(billedPeering(['cn-beijing', 'cn-qingdao'], { billing: subscribed })),
      },
    ],
  },
  check(network, report) {
    reportAnalogies(network, report);
    reportSameRegion(network, report);
    reportRelease(network, report);
  },
  fixes: () => [],
  decisions(network, _details, { message: said, subjects: [first] }) {
    // No price tells when something is released: it is renewed before, or known.
    return said.key === 'BILL805:released' && first !== undefined
      ? [
          {
            title: message('findings:decide.lifecycle', { name: nameOf(network, first) }),
            opens: { kind: 'dialog', dialog: 'lifecycle', object: first },
          },
          { title: message('findings:decide.accept'), opens: { kind: 'accept' } },
        ]
      : [{ title: message('findings:decide.price'), opens: { kind: 'quote' } }];
  },
});

/** One finding for each respect in which prices are taken over, however many lines it is about. */
function reportAnalogies(network: Network, report: Report<undefined>): void {
  const resting = new Map<Assumption, Set<string>>();
  for (const { assumed, peering } of quoteOf(network).lines) {
    if (assumed === undefined || assumed.length === 0 || peering === null) continue;
    for (const assumption of assumed) {
      const peerings = resting.get(assumption);
      if (peerings === undefined) resting.set(assumption, new Set([peering]));
      else peerings.add(peering);
    }
  }
  for (const assumption of assumptions)
    reportAbout(network, report, [...(resting.get(assumption) ?? [])], 'message', wordsOf(assumption));
}

function wordsOf(assumption: Assumption) {
  return {
    named: { key: `BILL805:named.${assumption}` },
    used: { key: `BILL805:used.${assumption}` },
  } as const;
}

/** The guide's section 2 says both; whether it is free now is told by the quote's own lines. */
function reportSameRegion(network: Network, report: Report<undefined>): void {
  const free = new Set<string>();
  const charged = new Set<string>();
  const guidedPrice = guidePrices();
  let found: { readonly price: string; readonly currency: string } | undefined;
  for (const line of quoteOf(network).lines) {
    const { item, role, waived, priced } = line;
    if (role !== 'initiator' || item?.kind !== 'peering' || item.regions[0] !== item.regions[1]) continue;
    const told = waived === null ? charged : free;
    if (told.has(item.id)) continue;
    const guided = guidedPrice(item);
    if (guided === undefined) continue;
    // Another book's price is another publisher's word.
    if (waived === null && priced?.row.id !== guided.row.id) continue;
    found = { price: guided.row.price, currency: guided.currency };
    told.add(item.id);
  }
  if (found === undefined) return;
  reportAbout(network, report, [...free], 'free', found);
  reportAbout(
    network,
    report,
    [...charged].filter((id) => !free.has(id)),
    'charged',
    found,
  );
}

/** What the guide's own table says of connections, looked up once for all that are alike. */
function guidePrices(): (item: PeeringItem) => PricedRow | undefined {
  const known = new Map<string, PricedRow | undefined>();
  return (item) => {
    const { regions, bandwidthMbps, connection, method, term } = item;
    const key = JSON.stringify([regions, bandwidthMbps, connection, method, term]);
    if (known.has(key)) return known.get(key);
    const price = findPrice(item, [guideBook], { preferred: guideBook.currency, convertible: () => false });
    const found = 'found' in price ? price.found : undefined;
    known.set(key, found);
    return found;
  };
}

/** The guide says "15 days after forwarding stops" of releasing, and "locked for more than 15 days" of reclaiming. */
function reportRelease(network: Network, report: Report<undefined>): void {
  if (network.pack.billing.overdue.source.document !== guideBook.id) return;
  for (const { row, billing } of network.peerings) {
    if (billing.kind === 'fine') continue;
    reportAbout(network, report, [row.id], 'released', { later: billing.released, earlier: billing.stops });
  }
}

function reportAbout(
  network: Network,
  report: Report<undefined>,
  peerings: readonly string[],
  text: string,
  params: Readonly<Record<string, string | Message>>,
): void {
  const [first, ...others] = peerings;
  if (first === undefined) return;
  const name = nameOf(network, first);
  const names: Message | string =
    others.length === 0 ? name : { key: 'BILL805:more', params: { name, count: others.length } };
  report({ subjects: [first, ...others], text, params: { names, ...params }, details: undefined });
}
