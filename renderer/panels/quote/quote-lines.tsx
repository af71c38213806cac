import { useMemo, useRef } from 'react';
import { accountColorIndexes } from '../../../shared/diagram/account-colors.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { totalText } from '../../../shared/export/quote/quote-document.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import type { Quote } from '../../../shared/pricing/quote.ts';
import type { AccountTotal } from '../../../shared/pricing/totals.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useQuoteView } from '../../answers/quote.ts';
import { useMeasuredRows } from '../../ui/use-measured-rows.ts';
import { LineRow } from './line-row.tsx';
import styles from './quote-lines.module.css';
import { type QuoteRow, quoteRows } from './quote-rows.ts';

const rowHeight = 30;
/** Of a line with the form for its price; the real height is measured. */
const openHeight = 190;

/** Every line of the quote under the account that pays it. */
export function QuoteLines({ network, quote }: { readonly network: Network; readonly quote: Quote }) {
  const { t } = useTranslator();
  const turned = useQuoteView((view) => view.turned);
  const rows = useMemo(() => quoteRows(quote), [quote]);
  const colors = useMemo(() => accountColorIndexes(network.plan.accounts), [network]);
  const box = useRef<HTMLDivElement>(null);
  const isOpen = (index: number): boolean => {
    const row = rows[index];
    return row?.kind === 'line' && (row.line.amount === null) !== turned.has(turnKey(row));
  };
  const { height, inView, measure } = useMeasuredRows(
    box,
    rows.length,
    (index) => (isOpen(index) ? openHeight : rowHeight),
    (index) => rows[index]?.key ?? String(index),
  );
  return (
    <section className={styles.lines} aria-label={t('quote:panel.lines')}>
      <div className={styles.head} aria-hidden>
        <span />
        <span>{t('quote:panel.column.what')}</span>
        <span className={styles.period}>{t('quote:panel.column.period')}</span>
        <span className={styles.number}>{t('quote:panel.column.quantity')}</span>
        <span className={styles.number}>{t('quote:panel.column.list')}</span>
        <span className={styles.number}>{t('quote:panel.column.discount')}</span>
        <span className={styles.number}>{t('quote:panel.column.net')}</span>
      </div>
      <div ref={box} className={styles.box}>
        <ul className={styles.all} style={{ height }} aria-label={t('quote:panel.lines')}>
          {inView.map(({ index, top }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <li
                key={row.key}
                ref={measure}
                data-index={index}
                className={styles.row}
                style={{ transform: `translateY(${top}px)` }}
              >
                {row.kind === 'account' ? (
                  <AccountHead
                    network={network}
                    quote={quote}
                    total={row.total}
                    color={colors.get(row.total.account)}
                  />
                ) : (
                  <LineRow network={network} quote={quote} line={row.line} rowKey={turnKey(row)} open={isOpen(index)} />
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

/** A line that loses its price opens by itself, even if it was opened before while it had one. */
function turnKey({ key, line }: Extract<QuoteRow, { kind: 'line' }>): string {
  return line.amount === null ? `${key} unknown` : key;
}

function AccountHead({ network, quote, total, color }: AccountHeadProps) {
  const speak = useTranslator();
  return (
    <h3 className={styles.account}>
      <span className={styles.swatch} style={{ background: `var(--account-${color ?? 0})` }} aria-hidden />
      <span className={styles.accountName}>{clipped(nameOf(network, total.account))}</span>
      <span className={styles.accountTotal}>{totalText(total, quote.terms.currency, speak)}</span>
    </h3>
  );
}

interface AccountHeadProps {
  readonly network: Network;
  readonly quote: Quote;
  readonly total: AccountTotal;
  readonly color: number | undefined;
}
