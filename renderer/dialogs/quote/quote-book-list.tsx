import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { bookText, guideBook, shippedBooks } from '../../../shared/catalog/price-books.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { type BookName, findBook } from '../../../shared/pricing/books-in-use.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import form from '../form/form.module.css';
import styles from './quote-settings-dialog.module.css';

/** Which price books the quote is made by, the uppermost first; the guide's lies below them all. */
export function QuoteBookList({ plan, books, onBooks }: QuoteBookListProps) {
  const { t, language } = useTranslator();
  const named = new Set([guideBook.id, ...books.map(({ id }) => id)]);
  const ids = new Set([...plan.priceBooks, ...shippedBooks].map(({ id }) => id));
  const offered = [...ids].flatMap((id) => (named.has(id) ? [] : (findBook(plan.priceBooks, { id }) ?? [])));
  const move = (at: number, by: 1 | -1): void => {
    const book = books[at];
    if (book !== undefined) onBooks(books.toSpliced(at, 1).toSpliced(at + by, 0, book));
  };
  return (
    <section className={form.section}>
      <h3 className={form.heading}>{t('quote:settings.section.books')}</h3>
      <p className={form.note}>{t('quote:settings.books.note')}</p>
      <ol>
        {books
          .map((book, at) => {
            const found = findBook(plan.priceBooks, book);
            const name = found === undefined ? book.id : bookText(found.name, language);
            return (
              <li key={`${book.id} ${book.edition ?? ''}`} className={styles.book}>
                <span className={styles.bookName}>{name}</span>
                <span className={found === undefined ? `${styles.bookDetail} ${styles.missing}` : styles.bookDetail}>
                  {found === undefined
                    ? t('quote:settings.books.missing')
                    : book.edition === undefined
                      ? t('quote:settings.books.latest')
                      : t('quote:settings.books.edition', { edition: book.edition })}
                </span>
                <span className={styles.bookActions}>
                  {at < books.length - 1 && (
                    <Button
                      tone="quiet"
                      icon
                      aria-label={t('quote:settings.books.up', { name })}
                      onClick={() => move(at, 1)}
                    >
                      <ArrowUp size={14} aria-hidden />
                    </Button>
                  )}
                  {at > 0 && (
                    <Button
                      tone="quiet"
                      icon
                      aria-label={t('quote:settings.books.down', { name })}
                      onClick={() => move(at, -1)}
                    >
                      <ArrowDown size={14} aria-hidden />
                    </Button>
                  )}
                  <Button
                    tone="quiet"
                    icon
                    aria-label={t('quote:settings.books.remove', { name })}
                    onClick={() => onBooks(books.toSpliced(at, 1))}
                  >
                    <X size={14} aria-hidden />
                  </Button>
                </span>
              </li>
            );
          })
          .toReversed()}
        <li className={styles.book}>
          <span className={styles.bookName}>{bookText(guideBook.name, language)}</span>
          <span className={styles.bookDetail}>{t('quote:settings.books.guide')}</span>
        </li>
      </ol>
      {offered.length > 0 && (
        <div className={styles.addBook}>
          <Field label={t('quote:settings.books.add')}>
            {(control) => (
              <Select
                control={control}
                value=""
                placeholder={t('quote:settings.books.addPlaceholder')}
                options={offered.map(({ id, name, edition }) => ({
                  value: id,
                  label: bookText(name, language),
                  detail: edition,
                }))}
                onValue={(id) => {
                  const edition = offered.find((book) => book.id === id)?.edition;
                  onBooks([...books, edition === undefined ? { id } : { id, edition }]);
                }}
              />
            )}
          </Field>
        </div>
      )}
    </section>
  );
}

interface QuoteBookListProps {
  readonly plan: Plan;
  /** The lowest first. */
  readonly books: readonly BookName[];
  readonly onBooks: (books: readonly BookName[]) => void;
}
