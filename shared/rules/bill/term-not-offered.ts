import type { SubscriptionTerm } from '../../catalog/rule-pack.ts';
import { guide } from '../../catalog/source.ts';
import type { Message } from '../../messages/message.ts';
import { nameOf } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Billing } from '../../plan/rows.ts';
import { billingWords } from '../../pricing/line-words.ts';
import { examplePlan } from '../example-plan.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { billedPeering } from './example-terms.ts';

interface Details {
  readonly peering: string;
}

type Term = NonNullable<Billing['term']>;

export const termNotOffered = defineRule<Details>({
  code: 'BILL804',
  name: 'term-not-offered',
  severity: 'error',
  fields: ['fields:term'],
  sources: [guide(2), { document: 'openapi-meta', at: 'CreateRouterInterface' }],
  texts: {
    en: {
      title: 'A subscription for a term that is not sold',
      message: '{{peering}} is billed by a term that is not sold ({{billing}}); on sale are {{offered}}.',
      missing: '{{peering}} is a subscription without a term; on sale are {{offered}}.',
      offeredMonth: '{{min}} to {{max}} months',
      offeredYear: '{{min}} to {{max}} years',
      or: '{{first}} or {{second}}',
      why: 'Such a subscription cannot be ordered, and its price and the day on which it ends are not known.',
      how: 'Choose a term that is sold, or pay as you go.',
      use: 'Bill {{peering}} by {{billing}}',
    },
    'zh-CN': {
      title: '包年包月的时长不可购买',
      message: '{{peering}} 的包年包月时长不可购买（{{billing}}）；可购买的为{{offered}}。',
      missing: '{{peering}} 为包年包月，但没有填写时长；可购买的为{{offered}}。',
      offeredMonth: '{{min}} 至 {{max}} 个月',
      offeredYear: '{{min}} 至 {{max}} 年',
      or: '{{first}}或{{second}}',
      why: '这样的包年包月无法下单，其价格和到期日也无从得知。',
      how: '请选择可购买的时长，或改为按量付费。',
      use: '将 {{peering}} 的付费方式改为{{billing}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'Ten months, where nine are the longest term in months',
        plan: () => forTerm({ unit: 'month', count: 10 }),
      },
      { shows: 'Four years', plan: () => forTerm({ unit: 'year', count: 4 }) },
      { shows: 'A subscription of which the term is not said', plan: () => forTerm(undefined) },
    ],
    good: [
      { shows: 'Nine months', plan: () => forTerm({ unit: 'month', count: 9 }) },
      { shows: 'Three years', plan: () => forTerm({ unit: 'year', count: 3 }) },
      {
        shows: 'A connection that is paid as it is used',
        plan: () => examplePlan(billedPeering(['cn-beijing', 'cn-beijing'], { billing: { method: 'pay-as-you-go' } })),
      },
    ],
  },
  check(network, report) {
    const { terms } = network.pack.billing;
    for (const { row } of network.peerings) {
      const { billing } = row;
      if (billing?.method !== 'subscription' || (billing.term !== undefined && isOffered(terms, billing.term)))
        continue;
      const params = { peering: nameOf(network, row.id), offered: offeredWords(terms) };
      const { term } = billing;
      report({
        subjects: [row.id],
        details: { peering: row.id },
        ...(term === undefined
          ? { text: 'missing', params }
          : { params: { ...params, billing: billingWords({ method: 'subscription', term }) } }),
      });
    }
  },
  fixes(network, { peering }) {
    const row = network.peerings.find((node) => node.row.id === peering)?.row;
    const { billing } = row ?? {};
    if (billing === undefined) return [];
    return nearestTerms(network.pack.billing.terms, billing.term).map((term): Fix => {
      const draft = startDraft(network.plan);
      draft.set('peerings', peering, { billing: { ...billing, term } });
      const params = {
        peering: nameOf(network, peering),
        billing: billingWords({ method: 'subscription', term }),
      };
      return {
        title: { key: 'BILL804:use', params },
        safe: false,
        patch: draft.patch(),
      };
    });
  },
});

function isOffered(terms: readonly SubscriptionTerm[], { unit, count }: Term): boolean {
  return terms.some((term) => term.unit === unit && count >= term.min && count <= term.max);
}

/** The longest term on sale that is no longer, and the shortest that is no shorter; the shortest of each kind where nothing was said. */
function nearestTerms(terms: readonly SubscriptionTerm[], wanted: Term | undefined): readonly Term[] {
  const every = terms
    .flatMap(({ unit, min, max }) =>
      Array.from({ length: max - min + 1 }, (_, at): Term => ({ unit, count: min + at })),
    )
    .sort((a, b) => months(a) - months(b));
  if (wanted === undefined) return terms.map(({ unit, min }) => ({ unit, count: min }));
  const below = every.findLast((term) => months(term) <= months(wanted));
  const above = every.find((term) => months(term) >= months(wanted));
  return [below, above].filter((term, at, both) => term !== undefined && both.indexOf(term) === at) as Term[];
}

function months({ unit, count }: Term): number {
  return unit === 'year' ? 12 * count : count;
}

function offeredWords(terms: readonly SubscriptionTerm[]): Message | string {
  const words = terms.map(({ unit, min, max }): Message => ({
    key: unit === 'month' ? 'BILL804:offeredMonth' : 'BILL804:offeredYear',
    params: { min, max },
  }));
  const [first, ...others] = words;
  return others.reduce<Message | string>(
    (sofar, second) => ({ key: 'BILL804:or', params: { first: sofar, second } }),
    first ?? '',
  );
}

function forTerm(term: Term | undefined) {
  const billing: Billing = { method: 'subscription', startsOn: '2019-08-01', ...(term && { term }) };
  return examplePlan(billedPeering(['cn-beijing', 'cn-hangzhou'], { bandwidthMbps: 1000, billing }));
}
