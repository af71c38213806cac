import { Archive, Settings2 } from 'lucide-react';
import { message } from '../../../shared/messages/message.ts';
import { nextQuoteId, storeQuote } from '../../../shared/pricing/edits/quote-settings.ts';
import type { Quote } from '../../../shared/pricing/quote.ts';
import { quoteRecord } from '../../../shared/pricing/stored-quote.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { today } from '../../answers/analysis.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { useQuoteView, useStoredQuotes } from '../../answers/quote.ts';
import { notify } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ExportMenu } from './export-menu.tsx';
import styles from './quote-panel.module.css';

/** What is shown of the quote, and what can be done with it as a whole. */
export function QuoteHeader({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslator();
  const tab = useQuoteView((view) => view.tab);
  const stored = useStoredQuotes();
  const { customer, number } = quote.terms.settings;
  const who = [number, customer].filter((part) => part !== undefined && part !== '').join(' · ');
  const store = (): void => {
    const id = nextQuoteId(currentPlan());
    const record = quoteRecord(quote, id, today());
    const shown = number ?? id;
    edit(message('quote:panel.step.store', { number: shown }), storeQuote(currentPlan(), record));
    notify('good', message('quote:panel.stored', { number: shown, date: record.madeOn }));
  };
  return (
    <header className={styles.header}>
      <Segmented
        label={t('quote:panel.view')}
        value={tab}
        options={[
          { value: 'lines', label: t('quote:panel.view.lines') },
          { value: 'billing', label: t('quote:panel.view.billing') },
          { value: 'stored', label: t('quote:panel.view.stored', { count: stored.length }) },
        ]}
        onValue={(value) => useQuoteView.setState({ tab: value })}
      />
      <span className={styles.who} title={who}>
        {who}
      </span>
      <span className={styles.asOf}>{t('quote:panel.asOf', { date: quote.terms.asOf })}</span>
      <div className={styles.actions}>
        <Button onClick={() => runCommand('plan.quoteSettings')}>
          <Settings2 size={14} aria-hidden />
          {t('quote:panel.settings')}
        </Button>
        <Button onClick={store}>
          <Archive size={14} aria-hidden />
          {t('quote:panel.store')}
        </Button>
        <ExportMenu />
      </div>
    </header>
  );
}
