import { useMemo, useRef } from 'react';
import { amountText } from '../../../shared/export/quote/quote-document.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import type { Network } from '../../../shared/network/network.ts';
import {
  type BillingComparison,
  billingComparisons,
  type MethodCost,
} from '../../../shared/pricing/billing-comparison.ts';
import type { Quote } from '../../../shared/pricing/quote.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { jumpTo } from '../../store/view-store.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { Amount } from './amount.tsx';
import styles from './billing-table.module.css';

const rowHeight = 40;

/** Subscription against pay-as-you-go for every connection, and from when on the one is cheaper than the other. */
export function BillingTable({ network, quote }: { readonly network: Network; readonly quote: Quote }) {
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const comparisons = useMemo(() => billingComparisons(quote), [quote]);
  const { height, inView } = useVirtualRows(box, comparisons.length, () => rowHeight);
  return (
    <section className={styles.table} aria-label={t('quote:panel.view.billing')}>
      <div className={styles.head} aria-hidden>
        <span>{t('quote:panel.billing.connection')}</span>
        <span className={styles.number}>{t('quote:panel.billing.subscription')}</span>
        <span className={styles.number}>{t('quote:panel.billing.payAsYouGo')}</span>
        <span>{t('quote:panel.billing.breakEven')}</span>
      </div>
      <div ref={box} className={styles.box}>
        <ul className={styles.all} style={{ height }} aria-label={t('quote:panel.view.billing')}>
          {inView.map(({ index, top }) => {
            const comparison = comparisons[index];
            if (comparison === undefined) return null;
            return (
              <li key={index} className={styles.row} style={{ transform: `translateY(${top}px)` }}>
                <Comparison network={network} comparison={comparison} currency={quote.terms.currency} />
              </li>
            );
          })}
        </ul>
      </div>
      <p className={styles.note}>{t('quote:panel.billing.note')}</p>
    </section>
  );
}

function Comparison({ network, comparison, currency }: ComparisonProps) {
  const { t, text } = useTranslator();
  const { item, subscription, payAsYouGo, waived } = comparison;
  const verdict = text(breakEvenWords(comparison));
  const words = [
    item.name,
    `${t('quote:panel.billing.subscription')}: ${costWords(subscription, currency, t('quote:panel.unknown'))}`,
    `${t('quote:panel.billing.payAsYouGo')}: ${costWords(payAsYouGo, currency, t('quote:panel.unknown'))}`,
    verdict,
  ];
  return (
    <button
      type="button"
      className={styles.line}
      aria-label={words.join(', ')}
      title={t('quote:panel.showObject')}
      onClick={() => network.objects.has(item.id) && jumpTo([item.id])}
    >
      <span className={styles.name}>{item.name}</span>
      <Cost cost={subscription} currency={currency} chosen={item.method === 'subscription'} />
      <Cost cost={payAsYouGo} currency={currency} chosen={item.method === 'pay-as-you-go'} />
      <span className={styles.verdict} title={verdict}>
        {verdict}
        {waived !== null && <span className={styles.mark}>{t('quote:panel.billing.waived')}</span>}
      </span>
    </button>
  );
}

function Cost({ cost, currency, chosen }: { cost: MethodCost; currency: string; chosen: boolean }) {
  const { t } = useTranslator();
  return (
    <span className={styles.number}>
      {chosen && <span className={styles.mark}>{t('quote:panel.billing.chosen')}</span>}
      <Amount value={'unknown' in cost ? null : cost.month} currency={currency} />
    </span>
  );
}

function costWords(cost: MethodCost, currency: string, unknown: string): string {
  return 'unknown' in cost ? unknown : `${amountText(cost.month, currency)} ${currency}`;
}

function breakEvenWords({ breakEven, months }: BillingComparison): Message {
  switch (breakEven?.kind) {
    case undefined:
      return message('quote:panel.billing.open');
    case 'from-day':
      return message('quote:panel.billing.fromDay', { count: breakEven.count, months });
    case 'from-month':
      return message('quote:panel.billing.fromMonth', { count: breakEven.count, months });
    case 'never':
    case 'same':
      return message(`quote:panel.billing.${breakEven.kind}`, { months });
  }
}

interface ComparisonProps {
  readonly network: Network;
  readonly comparison: BillingComparison;
  readonly currency: string;
}
