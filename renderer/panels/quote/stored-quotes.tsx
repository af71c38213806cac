import { Archive, CircleAlert, CircleCheck, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { totalText } from '../../../shared/export/quote/quote-document.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { QuoteRecord } from '../../../shared/plan/rows.ts';
import { removeStoredQuote } from '../../../shared/pricing/edits/quote-settings.ts';
import { type Recomputation, recompute, type RecomputeProblem } from '../../../shared/pricing/stored-quote.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { useStoredQuotes } from '../../answers/quote.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './stored-quotes.module.css';

/** The quotes that were stored when they were sent, each to be made again. */
export function StoredQuotes({ network }: { readonly network: Network }) {
  const { t } = useTranslator();
  const quotes = useStoredQuotes();
  return (
    <section className={styles.stored} aria-label={t('quote:panel.view.stored', { count: quotes.length })}>
      {quotes.length === 0 ? (
        <EmptyState icon={<Archive size={20} />} title={t('quote:panel.storedEmpty')} />
      ) : (
        <ul>
          {quotes.map((record, at) => (
            <StoredQuote key={`${record.id} ${at}`} network={network} record={record} />
          ))}
        </ul>
      )}
    </section>
  );
}

function StoredQuote({ network, record }: { readonly network: Network; readonly record: QuoteRecord }) {
  const { t } = useTranslator();
  const [made, setMade] = useState<Recomputation>();
  const { number = record.id, customer = '' } = record.settings;
  return (
    <li className={styles.quote}>
      <div className={styles.facts}>
        <span className={styles.number}>{number}</span>
        <span>{record.madeOn}</span>
        <span className={styles.customer} title={customer}>
          {customer}
        </span>
        <span className={styles.asOf}>{t('quote:panel.asOf', { date: record.asOf })}</span>
        <span className={styles.actions}>
          <Button onClick={() => setMade(recompute(record, network.plan))}>
            <RefreshCw size={14} aria-hidden />
            {t('quote:panel.stored.recompute')}
          </Button>
          <Button
            tone="quiet"
            icon
            aria-label={t('quote:panel.stored.delete', { number })}
            onClick={() =>
              edit(message('quote:panel.step.removeStored', { number }), removeStoredQuote(currentPlan(), record.id))
            }
          >
            <Trash2 size={14} aria-hidden />
          </Button>
        </span>
      </div>
      <div role="status">{made !== undefined && <Outcome made={made} />}</div>
    </li>
  );
}

function Outcome({ made: { quote, problems } }: { readonly made: Recomputation }) {
  const speak = useTranslator();
  const { t, text } = speak;
  const total = quote && totalText(quote.totals.all, quote.terms.currency, speak);
  if (problems.length === 0)
    return (
      <p className={styles.good}>
        <CircleCheck size={14} aria-hidden />
        {t('quote:panel.stored.identical')} {total !== undefined && t('quote:panel.stored.now', { total })}
      </p>
    );
  return (
    <ul className={styles.problems}>
      {problems.map((problem, at) => (
        // Problems have no name of their own; their order is their identity.
        <li key={at}>
          <CircleAlert size={14} aria-hidden />
          {text(problemWords(problem))}
        </li>
      ))}
      {total !== undefined && <li>{t('quote:panel.stored.now', { total })}</li>}
    </ul>
  );
}

function problemWords(problem: RecomputeProblem): Message {
  switch (problem.code) {
    case 'book-missing':
    case 'book-changed':
      return message(`quote:panel.stored.${problem.code}`, { id: problem.book.id, edition: problem.book.edition });
    case 'rule-pack-missing':
      return message('quote:panel.stored.rule-pack-missing', { id: problem.rulePack });
    case 'item-unreadable':
      return message('quote:panel.stored.item-unreadable', { number: problem.at + 1 });
    case 'differs':
      return message('quote:panel.stored.differs');
  }
}
