import { message } from '../../../shared/messages/message.ts';
import type { PriceBook, PriceBookText } from '../../../shared/catalog/price-book.ts';
import { readCurrency } from '../../../shared/pricing/book-table/cell-reader.ts';
import type { BookChange, BookKey } from '../../../shared/pricing/edits/change-book.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { useState } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { sealStep } from '../../store/document-store.ts';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { changeBookStep, shortName } from './book-steps.ts';
import { keyText } from './book-entries.ts';
import styles from './about-form.module.css';

/** What a book says about itself. Changes are made at once, each run of them a step to undo. */
export function AboutForm({ book, readOnly, onChanged }: AboutFormProps) {
  const { t, text, language } = useTranslator();
  const [currency, setCurrency] = useState<string>();
  const change = (field: 'name' | 'currency' | 'about', fields: BookChange): void => {
    const label = message('books:step.describe', { name: shortName(book) });
    onChanged(changeBookStep(label, book, fields, `${keyText(book)} ${field}`));
  };
  const judged = currency === undefined ? undefined : readCurrency(currency);
  const name = textIn(book.name, language);
  return (
    <div className={styles.form}>
      <Field label={t('books:header.name')}>
        {(control) => (
          <TextInput
            {...control}
            value={name}
            readOnly={readOnly}
            maxLength={200}
            onValue={(value) => value.trim() !== '' && change('name', { name: withText(book.name, language, value) })}
            onBlur={sealStep}
          />
        )}
      </Field>
      <Field
        label={t('books:header.currency')}
        error={judged?.ok === false ? text(judged.error) : undefined}
        hint={t('books:currencyHint')}
      >
        {(control) => (
          <TextInput
            {...control}
            value={currency ?? book.currency}
            readOnly={readOnly}
            maxLength={12}
            onValue={(value) => {
              setCurrency(value);
              const read = readCurrency(value.trim());
              if (read.ok && read.value !== book.currency) change('currency', { currency: read.value });
            }}
            onBlur={() => {
              setCurrency(undefined);
              sealStep();
            }}
          />
        )}
      </Field>
      <Field label={t('books:header.about')} wide>
        {(control) => (
          <TextArea
            {...control}
            rows={4}
            value={textIn(book.about ?? '', language)}
            readOnly={readOnly}
            maxLength={4000}
            onValue={(value) =>
              change('about', { about: value === '' ? undefined : withText(book.about, language, value) })
            }
            onBlur={sealStep}
          />
        )}
      </Field>
      <dl className={styles.facts}>
        <dt>{t('books:header.id')}</dt>
        <dd>{book.id}</dd>
        <dt>{t('books:header.edition')}</dt>
        <dd>{book.edition}</dd>
      </dl>
    </div>
  );
}

interface AboutFormProps {
  readonly book: PriceBook;
  readonly readOnly: boolean;
  readonly onChanged: (key: BookKey) => void;
}

function textIn(text: PriceBookText, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

/** A text that is there in two languages is changed in the one that is shown. */
function withText(text: PriceBookText | undefined, language: Language, value: string): PriceBookText {
  return text === undefined || typeof text === 'string' ? value : { ...text, [language]: value };
}
