import type { AccountTotal } from '../../../shared/pricing/totals.ts';
import type { Quote } from '../../../shared/pricing/quote.ts';
import type { QuoteLine } from '../../../shared/pricing/quote-line.ts';

/** A row of the list of lines: an account with its total, or one of its lines. */
export type QuoteRow =
  | { readonly kind: 'account'; readonly key: string; readonly total: AccountTotal }
  | { readonly kind: 'line'; readonly key: string; readonly line: QuoteLine };

/** The lines of a quote under the accounts that pay them, in the order of the quote. */
export function quoteRows({ lines, totals }: Quote): QuoteRow[] {
  const byPayer = new Map<string, QuoteLine[]>();
  for (const line of lines) {
    const own = byPayer.get(line.payer);
    if (own === undefined) byPayer.set(line.payer, [line]);
    else own.push(line);
  }
  const seen = new Map<string, number>();
  return totals.accounts.flatMap((total): QuoteRow[] => [
    { kind: 'account', key: `account ${total.account}`, total },
    ...(byPayer.get(total.account) ?? []).map((line): QuoteRow => {
      const key = `${line.role} ${line.item?.kind ?? ''} ${line.item?.id ?? line.payer} ${line.from}`;
      const again = seen.get(key) ?? 0;
      seen.set(key, again + 1);
      return { kind: 'line', key: again === 0 ? key : `${key} ${again}`, line };
    }),
  ]);
}
