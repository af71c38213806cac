import { Receipt } from 'lucide-react';
import { useEffect } from 'react';
import { quoteOf } from '../../../shared/pricing/quote.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { loadKeptPrices } from '../../files/kept-prices.ts';
import { useQuoteView, useStoredQuotes } from '../../answers/quote.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BillingTable } from './billing-table.tsx';
import { QuoteHeader } from './quote-header.tsx';
import { QuoteLines } from './quote-lines.tsx';
import styles from './quote-panel.module.css';
import { QuoteTotals } from './quote-totals.tsx';
import { StoredQuotes } from './stored-quotes.tsx';

/** What the plan costs, who pays it and why; every price that nobody knows can be filled in where it is missing. */
export function QuotePanel() {
  const { t } = useTranslator();
  const { network } = useAnalysis();
  const tab = useQuoteView((view) => view.tab);
  const stored = useStoredQuotes();
  const quote = quoteOf(network);
  useEffect(() => void loadKeptPrices(), []);
  const nothing = quote.items.length === 0 && quote.left.length === 0;
  if (nothing && stored.length === 0) return <EmptyState icon={<Receipt size={20} />} title={t('quote:panel.empty')} />;
  return (
    <div className={styles.panel}>
      <QuoteHeader quote={quote} />
      <div className={styles.columns}>
        {tab === 'lines' && <QuoteLines network={network} quote={quote} />}
        {tab === 'billing' && <BillingTable network={network} quote={quote} />}
        {tab === 'stored' && <StoredQuotes network={network} />}
        <QuoteTotals network={network} quote={quote} />
      </div>
    </div>
  );
}
