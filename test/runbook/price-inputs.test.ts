import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../shared/messages/translator.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { fillIn, type FilledIn } from '../../shared/runbook/answers-csv.ts';
import { type OpenInput, openInputs } from '../../shared/runbook/open-inputs.ts';
import { changeRunbook } from '../../shared/runbook/plan-runbook.ts';
import { priceInputs } from '../../shared/runbook/price-inputs.ts';
import { savingsIn } from '../../shared/runbook/savings.ts';
import { networkOf } from '../lifecycle/connections.ts';
import { plan } from '../support/plan-builder.ts';

const speak = createTranslator('en', { en: {}, 'zh-CN': {} });
const day = '2026-11-26';

/** After the guide's free period: two connections across regions at one price that nobody has published, one within a region. */
const unpriced = plan({ asOf: day })
  .vpc('vpc-1', ['10.1.0.0/16'], { region: 'cn-beijing' })
  .vpc('vpc-2', ['10.2.0.0/16'], { region: 'cn-shanghai' })
  .vpc('vpc-3', ['10.3.0.0/16'], { region: 'cn-shanghai' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { bandwidthMbps: 2, billing: { method: 'pay-as-you-go' } })
  .peering('peer-2', 'vpc-3', 'vpc-1', { bandwidthMbps: 2, billing: { method: 'pay-as-you-go' } })
  // 70 USD a month (guide, section 7).
  .peering('peer-3', 'vpc-2', 'vpc-3', { bandwidthMbps: 1000, billing: { method: 'pay-as-you-go' } })
  .build();

const asked = (of: Plan): OpenInput[] => priceInputs(networkOf(of), day);

function only(of: Plan): OpenInput {
  const [input, ...others] = asked(of);
  if (input === undefined || others.length > 0) throw new Error('not one input');
  return input;
}

function refusal(of: Plan, text: string): string {
  const answer = only(of).answer(of, text);
  return answer.ok ? 'taken' : speak.text(answer.error);
}

function filledIn(of: Plan, inputs: readonly OpenInput[], text: string): FilledIn {
  return fillIn(of, inputs, text, { network: networkOf(of), readings: (question) => [speak.text(question)] });
}

describe('prices that nobody knows', () => {
  it('are asked of sales once for all connections that one figure prices', () => {
    const input = only(unpriced);
    expect(input.askedOf).toEqual({ kind: 'sales' });
    expect(input.subjects).toEqual(['peer-1', 'peer-2']);
    expect(speak.text(input.label)).toBe(
      'price of a peering connection between China (Beijing) and China (Shanghai), 2 Mbit/s, pay-as-you-go',
    );
  });

  it('are taken with their source alone, and are open no more', () => {
    expect(refusal(unpriced, 'cheap; mail')).toBe('A decimal number such as 400.00 is needed first.');
    expect(refusal(unpriced, '-1; mail')).toBe('A decimal number such as 400.00 is needed first.');
    expect(refusal(unpriced, '400')).toBe('Say after a semicolon where the figure is from.');
    expect(refusal(unpriced, '400;  ')).toBe('Say after a semicolon where the figure is from.');
    expect(refusal(unpriced, '400/week; mail')).toBe('The unit after the slash is one of: month, day, year.');
    const answer = only(unpriced).answer(unpriced, ' 12.50 / day ； offer 4711; page 2');
    if (!answer.ok) throw new Error(speak.text(answer.error));
    const priced = mustApply(unpriced, answer.value);
    expect(priced.priceBooks.flatMap(({ rows }) => rows)).toMatchObject([
      { per: 'day', price: '12.50', source: 'offer 4711; page 2', asOf: day, method: 'pay-as-you-go' },
    ]);
    expect(asked(priced)).toEqual([]);
  });

  it('are asked and answered in the same table as all the rest', () => {
    const all = openInputs(networkOf(unpriced), asked(unpriced));
    const { id } = only(unpriced);
    const filled = filledIn(unpriced, all, `id,value\r\n${id},400.00; offer 4711\r\n`);
    expect(filled.refused).toEqual([]);
    expect(filled.answered.map(({ value }) => value)).toEqual(['400.00; offer 4711']);
  });

  it('ask for the rate where there is a figure in another currency', () => {
    const inOther: Plan = {
      ...unpriced,
      priceBooks: [
        {
          id: 'ours',
          edition: '1',
          name: 'Ours',
          currency: 'EUR',
          rows: [
            {
              id: 'all',
              item: 'peering',
              regions: 'cross',
              bandwidthMbps: 2,
              per: 'month',
              price: '10.00',
              source: 'Offer',
            },
          ],
          waivers: [],
        },
      ],
      quote: { currency: 'USD', books: [{ id: 'public-figures-2026' }, { id: 'ours' }] },
    };
    const input = only(inOther);
    expect(input.id).toBe('rate:EUR-USD');
    expect(refusal(inOther, '0')).toBe('A decimal number above 0 is needed.');
    const answer = input.answer(inOther, '1.10');
    if (!answer.ok) throw new Error(speak.text(answer.error));
    const rated = mustApply(inOther, answer.value);
    expect(rated.quote?.rates).toEqual([{ from: 'EUR', to: 'USD', rate: '1.10', on: day }]);
    expect(asked(rated)).toEqual([]);
  });
});

describe('what a removal saves', () => {
  it('is nothing where a connection is only made anew in the place of another one', () => {
    const [peering, ...others] = unpriced.peerings.toReversed();
    if (peering === undefined) throw new Error('no peering');
    const ends = (initiator: string, acceptor: string) => ({
      initiator: { router: initiator, state: 'activated' as const },
      acceptor: { router: acceptor, state: 'activated' as const },
    });
    const built = (row: typeof peering | undefined): ReturnType<typeof networkOf> =>
      networkOf({ ...unpriced, peerings: row === undefined ? others : [...others, row] });
    const before = built({ ...peering, ...ends('vpc-2', 'vpc-3') });
    const saved = (after: typeof before): readonly string[] =>
      (changeRunbook(before, after, savingsIn(before)).losses?.saved ?? []).map(speak.text);
    expect(saved(built(undefined))).toEqual(['70.00 USD a month for 1 peering connection']);
    expect(saved(built({ ...peering, ...ends('vpc-3', 'vpc-2') }))).toEqual([]);
  });

  it('is the sum of what is known, beside how much is not', () => {
    const texts = savingsIn(networkOf(unpriced))(unpriced.peerings).map(speak.text);
    expect(texts).toEqual([
      '70.00 USD a month for 1 peering connection',
      'The prices of 2 peering connections are not known.',
    ]);
    expect(savingsIn(networkOf(unpriced))([])).toEqual([]);
  });
});
