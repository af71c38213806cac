import { useState, type SubmitEvent } from 'react';
import { isDay } from '../../../shared/calendar/iso-date.ts';
import { decimalText } from '../../../shared/catalog/price-book.ts';
import { message } from '../../../shared/messages/message.ts';
import { setExchangeRate } from '../../../shared/pricing/edits/quote-settings.ts';
import type { BillableItem } from '../../../shared/pricing/billable-item.ts';
import type { NoPrice } from '../../../shared/pricing/find-price.ts';
import { canBePriced } from '../../../shared/pricing/own-prices.ts';
import type { Quote } from '../../../shared/pricing/quote.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { today } from '../../answers/analysis.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { PriceForm } from './price-form.tsx';
import styles from './missing-price.module.css';

/** What a line without a price needs, as fields right there: a price, a rate, or what the plan does not say of a port. */
export function MissingPrice({ quote, item, none }: MissingPriceProps) {
  const { t } = useTranslator();
  if (none.code === 'no-rate') return <RateForm from={none.found.currency} to={quote.terms.currency} />;
  if (canBePriced(item)) return <PriceForm quote={quote} item={item} />;
  return (
    <div>
      <Button onClick={() => openDialog({ kind: 'physicalConnection', id: item.id })}>
        {t('quote:panel.incomplete.open')}
      </Button>
    </div>
  );
}

/** Pins the rate by which the quote converts a figure that is there. */
function RateForm({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useTranslator();
  const [rate, setRate] = useState('');
  const [on, setOn] = useState(today);
  const [tried, setTried] = useState(false);
  const rateFits = decimalText.safeParse(rate.trim()).success && /[1-9]/.test(rate);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!rateFits || !isDay(on)) return;
    edit(
      message('quote:panel.step.rate', { from, to }),
      setExchangeRate(currentPlan(), { from, to, rate: rate.trim(), on }),
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.what}>{t('quote:panel.rate.what', { from })}</p>
      <div className={styles.fields}>
        <div className={styles.price}>
          <Field
            label={t('quote:panel.rate.label', { from, to })}
            error={tried && !rateFits ? t('quote:settings.invalidDecimal') : undefined}
          >
            {(control) => <TextInput {...control} mono inputMode="decimal" value={rate} onValue={setRate} />}
          </Field>
        </div>
        <div className={styles.day}>
          <Field label={t('quote:panel.rate.on')} error={tried && !isDay(on) ? t('quote:panel.dayInvalid') : undefined}>
            {(control) => <TextInput {...control} type="date" value={on} onValue={setOn} />}
          </Field>
        </div>
        <Button tone="primary" type="submit" className={styles.submit ?? ''}>
          {t('quote:panel.rate.use')}
        </Button>
      </div>
    </form>
  );
}

interface MissingPriceProps {
  readonly quote: Quote;
  readonly item: BillableItem;
  readonly none: NoPrice;
}
