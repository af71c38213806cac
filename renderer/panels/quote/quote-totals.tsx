import { CircleAlert, Info } from 'lucide-react';
import { useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { amountText, totalText } from '../../../shared/export/quote/quote-document.ts';
import { message } from '../../../shared/messages/message.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { changeQuoteSettings } from '../../../shared/pricing/edits/quote-settings.ts';
import type { Quote } from '../../../shared/pricing/quote.ts';
import { termMonths, type Total } from '../../../shared/pricing/totals.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit, sealStep } from '../../store/document-store.ts';
import { quoteOverview } from '../../answers/quote.ts';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './quote-totals.module.css';

/** The sums of the quote in each way that somebody asks for them, and what is wrong with it or not in it. */
export function QuoteTotals({ network, quote }: { readonly network: Network; readonly quote: Quote }) {
  const { t, text } = useTranslator();
  const { month, term, firstYear } = quoteOverview(network);
  const { months, currency } = quote.terms;
  const { all, accounts, tax } = quote.totals;
  const hasTerms = quote.items.some((item) => termMonths(item) !== undefined);
  return (
    <aside className={styles.totals} aria-label={t('quote:panel.totals')}>
      <dl className={styles.list}>
        <Sum title={t('quote:panel.total.month')} total={month.all} currency={currency} strong />
        {hasTerms ? (
          <Sum title={t('quote:panel.total.term')} total={term.all} currency={currency} />
        ) : (
          <div className={styles.sum}>
            <dt>{t('quote:panel.total.term')}</dt>
            <dd className={styles.none}>{t('quote:panel.total.noTerm')}</dd>
          </div>
        )}
        <Sum title={t('quote:panel.total.firstYear')} total={firstYear.all} currency={currency} />
        <Sum title={t('quote:panel.total.months', { count: months })} total={all} currency={currency} />
        {tax !== undefined && (
          <>
            <div className={styles.sum}>
              <dt>{t('quote:panel.tax', { name: tax.name, percent: tax.percent })}</dt>
              <dd>{`${amountText(tax.amount, currency)} ${currency}`}</dd>
            </div>
            <Sum
              title={t('quote:panel.gross')}
              total={{ known: tax.gross, unknown: all.unknown }}
              currency={currency}
              strong
            />
          </>
        )}
      </dl>
      <Months key={months} months={months} />
      {accounts.length > 1 && (
        <section>
          <h3 className={styles.title}>{t('quote:panel.byAccount', { count: months })}</h3>
          <dl className={styles.list}>
            {accounts.map((total) => (
              <Sum
                key={total.account}
                title={clipped(nameOf(network, total.account))}
                total={total}
                currency={currency}
              />
            ))}
          </dl>
        </section>
      )}
      {quote.problems.length > 0 && (
        <section>
          <h3 className={styles.title}>{t('quote:panel.problems')}</h3>
          <ul className={styles.notes}>
            {quote.problems.map((problem, at) => (
              // Problems have no name of their own; their order is their identity.
              <li key={at} className={styles.problem}>
                <CircleAlert size={13} aria-hidden />
                <span>{text(problem)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {quote.left.length > 0 && (
        <section>
          <h3 className={styles.title}>{t('quote:panel.left')}</h3>
          <p className={styles.left}>
            <Info size={13} aria-hidden />
            <span>{t('quote:panel.left.ports', { count: quote.left.length })}</span>
          </p>
        </section>
      )}
    </aside>
  );
}

function Sum({ title, total, currency, strong = false }: SumProps) {
  const speak = useTranslator();
  return (
    <div className={styles.sum} data-strong={strong || undefined} data-unknown={total.unknown > 0 || undefined}>
      <dt title={title}>{title}</dt>
      <dd data-selectable>{totalText(total, currency, speak)}</dd>
    </div>
  );
}

/** Over how many months the quote goes. What is typed counts as soon as it is a number of months. */
function Months({ months }: { readonly months: number }) {
  const { t } = useTranslator();
  const [typed, setTyped] = useState(String(months));
  const wanted = monthsOf(typed);
  return (
    <div className={styles.months}>
      <Field label={t('quote:panel.months')} error={wanted === undefined ? t('quote:panel.monthsInvalid') : undefined}>
        {(control) => (
          <TextInput
            {...control}
            type="number"
            min={1}
            max={120}
            value={typed}
            onValue={setTyped}
            onKeyDown={(event) => event.key === 'Enter' && put(wanted, months)}
            onBlur={() => put(wanted, months)}
          />
        )}
      </Field>
    </div>
  );
}

function put(wanted: number | undefined, before: number): void {
  if (wanted === undefined || wanted === before) return;
  edit(message('quote:panel.step.months', { months: wanted }), changeQuoteSettings(currentPlan(), { months: wanted }));
  sealStep();
}

function monthsOf(typed: string): number | undefined {
  if (!/^\d{1,3}$/.test(typed.trim())) return undefined;
  const months = Number(typed);
  return months >= 1 && months <= 120 ? months : undefined;
}

interface SumProps {
  readonly title: string;
  readonly total: Total;
  readonly currency: string;
  readonly strong?: boolean;
}
