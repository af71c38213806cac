import { History, X } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { decimalText, type PriceRow } from '../../../shared/catalog/price-book.ts';
import { bandwidthLabel } from '../../../shared/catalog/specifications.ts';
import { regionWords } from '../../../shared/diagram/words.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import type { BillableItem } from '../../../shared/pricing/billable-item.ts';
import { setOwnPrices } from '../../../shared/pricing/edits/own-prices.ts';
import { billingWords } from '../../../shared/pricing/line-words.ts';
import {
  type KeptPrice,
  keptPriceFor,
  ownRow,
  type PriceScope,
  scopesFor,
  unitsFor,
} from '../../../shared/pricing/own-prices.ts';
import type { Quote } from '../../../shared/pricing/quote.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { today } from '../../answers/analysis.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { forgetPrice, keepPrice, useKeptPrices } from '../../files/kept-prices.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './missing-price.module.css';

/** A price that nobody knows, to be filled in: it goes into the plan's own book, and is kept for other plans to offer. */
export function PriceForm({ quote, item }: { readonly quote: Quote; readonly item: BillableItem }) {
  const speak = useTranslator();
  const { t, text } = speak;
  const { currency } = quote.terms;
  const scopes = scopesFor(item);
  const units = unitsFor(item);
  const [price, setPrice] = useState('');
  const [per, setPer] = useState<PriceRow['per']>(units[0] ?? 'month');
  const [chosenScope, setScope] = useState<PriceScope>();
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  // Undo may have taken away the term that was chosen.
  const scope = chosenScope !== undefined && scopes.includes(chosenScope) ? chosenScope : (scopes[0] ?? 'any');
  const fits = decimalText.safeParse(price.trim()).success;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!fits || source.trim() === '') return;
    const on = today();
    const row = ownRow(item, { price: price.trim(), per, scope, source: source.trim(), on });
    putPrice(item, row, currency);
    void keepPrice({ row, currency, on });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t('quote:panel.price.title')}>
      <Suggestion item={item} currency={currency} />
      <div className={styles.fields}>
        <div className={styles.price}>
          <Field
            label={t('quote:panel.price.label', { currency })}
            error={tried && !fits ? t('quote:panel.price.invalid') : undefined}
          >
            {(control) => <TextInput {...control} mono inputMode="decimal" value={price} onValue={setPrice} />}
          </Field>
        </div>
        <div className={styles.per}>
          <Field label={t('quote:panel.price.per')}>
            {(control) => (
              <Select
                control={control}
                value={per}
                options={units.map((unit) => ({ value: unit, label: t(`quote:panel.price.per.${unit}`) }))}
                onValue={setPer}
              />
            )}
          </Field>
        </div>
        {scopes.length > 1 && (
          <div className={styles.scope}>
            <Field label={t('quote:panel.price.scope')}>
              {(control) => (
                <Select
                  control={control}
                  value={scope}
                  options={scopes.map((each) => ({ value: each, label: text(scopeWords(item, each)) }))}
                  onValue={setScope}
                />
              )}
            </Field>
          </div>
        )}
        <div className={styles.source}>
          <Field
            label={t('quote:panel.price.source')}
            error={tried && source.trim() === '' ? t('quote:panel.price.sourceMissing') : undefined}
          >
            {(control) => (
              <TextInput
                {...control}
                value={source}
                placeholder={t('quote:panel.price.sourceHint')}
                onValue={setSource}
              />
            )}
          </Field>
        </div>
        <Button tone="primary" type="submit" className={styles.submit ?? ''}>
          {t('quote:panel.price.use')}
        </Button>
      </div>
      <p className={styles.what}>{text(whatWords(item, (region) => regionWords(region, speak)))}</p>
    </form>
  );
}

/** The user's figure of another day for the same, offered and never used unasked. */
function Suggestion({ item, currency }: { readonly item: BillableItem; readonly currency: string }) {
  const { t } = useTranslator();
  const prices = useKeptPrices((state) => state.prices);
  const kept = keptPriceFor(item, prices, currency);
  if (kept?.row.price == null) return null;
  const { row, on } = kept;
  return (
    <div className={styles.kept}>
      <Button
        tip={t('quote:panel.price.keptSource', { source: row.source })}
        onClick={() => putPrice(item, rowOf(kept), currency)}
      >
        <History size={14} aria-hidden />
        {t('quote:panel.price.kept', {
          date: on,
          price: row.price ?? '',
          currency: kept.currency,
          per: t(perKeys[row.per]),
        })}
      </Button>
      <Button
        tone="quiet"
        icon
        aria-label={t('quote:panel.price.forget')}
        tip={t('quote:panel.price.forget')}
        onClick={() => void forgetPrice(row.id)}
      >
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}

const perKeys = {
  month: 'quote:panel.price.perMonth',
  day: 'quote:panel.price.perDay',
  year: 'quote:panel.price.perYear',
  once: 'quote:panel.price.perOnce',
  GB: 'quote:panel.price.perGB',
} as const;

function rowOf({ row, currency }: KeptPrice): PriceRow {
  return { ...row, currency };
}

function putPrice(item: BillableItem, row: PriceRow, currency: string): void {
  const name = item.kind === 'extra' ? item.row : item.name;
  edit(message('quote:panel.step.price', { name }), setOwnPrices(currentPlan(), [row], currency));
}

function scopeWords(item: BillableItem, scope: PriceScope): Message {
  if (scope === 'any' || item.kind !== 'peering') return message('quote:panel.price.scope.any');
  const { term: _term, ...withoutTerm } = item;
  return billingWords(scope === 'term' ? item : withoutTerm);
}

function whatWords(item: BillableItem, nameRegion: (id: string) => string): Message {
  if (item.kind !== 'peering') return message('quote:panel.price.whatOther');
  const [from, to] = item.regions;
  return message('quote:panel.price.what', {
    regions:
      from === to
        ? nameRegion(from)
        : message('quote:panel.price.between', { from: nameRegion(from), to: nameRegion(to) }),
    bandwidth: bandwidthLabel(item.bandwidthMbps),
  });
}
