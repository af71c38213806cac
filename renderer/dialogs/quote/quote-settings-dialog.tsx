import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { totalText } from '../../../shared/export/quote/quote-document.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import { compile } from '../../../shared/network/compile.ts';
import type { Network } from '../../../shared/network/network.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import { quoteOf } from '../../../shared/pricing/quote.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { today, useAnalysis } from '../../answers/analysis.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { quoteOverview } from '../../answers/quote.ts';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import { focusFirstInvalid } from '../form/focus-invalid.ts';
import form from '../form/form.module.css';
import { QuoteBookList } from './quote-book-list.tsx';
import { QuoteDiscountList } from './quote-discount-list.tsx';
import { QuoteExtraList } from './quote-extra-list.tsx';
import { QuoteRateList } from './quote-rate-list.tsx';
import {
  type DraftProblem,
  headProblems,
  isValidDraft,
  type QuoteDraft,
  quoteDraft,
  quoteDraftPatch,
} from './quote-settings-draft.ts';
import styles from './quote-settings-dialog.module.css';

/** How the plan is quoted: for whom, in which money, with which discounts and extras, by which price books. One step to undo. */
export function QuoteSettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, text } = useTranslator();
  const { network } = useAnalysis();
  const { plan } = network;
  // What counts where the plan names no currency: that of the lowest book.
  const [standard] = useState(() => quoteOf(network).terms.books[0]?.currency ?? 'USD');
  const [draft, setDraft] = useState(() => quoteDraft(plan, standard));
  const customerField = useRef<HTMLInputElement>(null);
  const change = (fields: Partial<QuoteDraft>): void => setDraft((before) => ({ ...before, ...fields }));
  const problems = headProblems(draft);
  const errorOf = (problem: DraftProblem | undefined) => problem && text(problemWords(problem));
  const valid = isValidDraft(draft);
  const submit = (): void => {
    if (!valid) {
      focusFirstInvalid();
      return;
    }
    edit(message('quote:panel.step.settings'), quoteDraftPatch(currentPlan(), draft, standard));
    onClose();
  };
  const line = (name: TextName, label: string, type: 'text' | 'date' = 'text', hint?: string) => (
    <Field
      label={label}
      error={errorOf(name in problems ? problems[name as keyof typeof problems] : undefined)}
      hint={hint}
    >
      {(control) => (
        <TextInput
          {...control}
          {...(name === 'customer' && { ref: customerField })}
          type={type}
          value={draft[name]}
          onValue={(value) => change({ [name]: value })}
        />
      )}
    </Field>
  );
  return (
    <Modal
      title={t('quote:settings.title')}
      description={t('quote:settings.description')}
      closeLabel={t('dialogs:close')}
      width={760}
      initialFocus={customerField}
      onClose={onClose}
      onSubmit={submit}
      strip={valid && <OutcomeStrip network={network} draft={draft} standard={standard} />}
      footer={<DialogButtons onCancel={onClose} />}
    >
      <section className={form.section}>
        <h3 className={form.heading}>{t('quote:settings.section.document')}</h3>
        <div className={form.grid}>
          {line('customer', t('quote:settings.customer'))}
          {line('number', t('quote:settings.number'))}
          {line('preparedBy', t('quote:settings.preparedBy'))}
          {line('validUntil', t('quote:settings.validUntil'), 'date')}
          {line('asOf', t('quote:settings.asOf'), 'date', t('quote:settings.asOfHint'))}
          {line('months', t('quote:settings.months'))}
          <Field wide label={t('quote:settings.notes')}>
            {(control) => <TextArea {...control} value={draft.notes} onValue={(notes) => change({ notes })} />}
          </Field>
        </div>
      </section>
      <section className={form.section}>
        <h3 className={form.heading}>{t('quote:settings.section.money')}</h3>
        <div className={styles.money}>
          {line('currency', t('quote:settings.currency'))}
          {line('taxName', t('quote:settings.taxName'), 'text', t('quote:settings.taxNameHint'))}
          {line('taxPercent', t('quote:settings.taxPercent'))}
        </div>
      </section>
      <QuoteRateList
        rates={draft.rates}
        currency={draft.currency}
        errorOf={errorOf}
        onRates={(rates) => change({ rates })}
      />
      <QuoteDiscountList
        network={network}
        discounts={draft.discounts}
        errorOf={errorOf}
        onDiscounts={(discounts) => change({ discounts })}
      />
      <QuoteExtraList network={network} draft={draft} errorOf={errorOf} onExtras={(extras) => change({ extras })} />
      <QuoteBookList plan={plan} books={draft.books} onBooks={(books) => change({ books })} />
    </Modal>
  );
}

type TextName = { [Name in keyof QuoteDraft]: QuoteDraft[Name] extends string ? Name : never }[keyof QuoteDraft];

/** What a month costs with the draft, before it is confirmed. */
function OutcomeStrip({ network, draft, standard }: OutcomeStripProps) {
  const speak = useTranslator();
  const considered = useDeferredValue(draft);
  const after = useMemo(() => {
    if (!isValidDraft(considered)) return network;
    const plan = mustApply(network.plan, quoteDraftPatch(network.plan, considered, standard));
    return compile(plan, network.pack, today());
  }, [network, considered, standard]);
  const [was, will] = [network, after].map((each) =>
    totalText(quoteOverview(each).month.all, quoteOf(each).terms.currency, speak),
  );
  return (
    <p className={styles.outcome} role="status">
      {was === will
        ? speak.t('quote:settings.outcome', { total: will ?? '' })
        : speak.t('quote:settings.outcomeChange', { before: was ?? '', after: will ?? '' })}
    </p>
  );
}

interface OutcomeStripProps {
  readonly network: Network;
  readonly draft: QuoteDraft;
  readonly standard: string;
}

function problemWords(problem: DraftProblem): Message {
  switch (problem) {
    case 'decimal':
      return message('quote:settings.invalidDecimal');
    case 'percent':
      return message('quote:settings.invalidPercent');
    case 'day':
      return message('quote:settings.invalidDay');
    case 'months':
      return message('quote:panel.monthsInvalid');
    case 'currency':
      return message('quote:settings.currencyInvalid');
    case 'missing':
      return message('quote:settings.missing');
    case 'fixed-target':
      return message('quote:settings.discount.fixedTarget');
  }
}
