import { ArrowDown, ArrowUp, Lock } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { bookText } from '../../../shared/catalog/price-books.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import type { BookEntries, BookEntry } from './book-entries.ts';
import styles from './book-list.module.css';
import { moveBookStep, layBookStep } from './book-steps.ts';

/** The price books of a plan: those in use in their order, the uppermost first, and the others. Alt+arrow moves a book in the order. */
export function BookList({ entries, shown, onShow, list }: BookListProps) {
  const { t } = useTranslator();
  const id = useId();
  const all = [...entries.inUse, ...entries.others];
  const at = all.findIndex(({ key }) => key === shown.key);
  const hear = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey) {
      if (canMove(entries, shown, -by)) moveBookStep(shown, by > 0 ? -1 : 1);
      return;
    }
    const next = all[at + by];
    if (next !== undefined) onShow(next.key);
  };
  const item = (entry: BookEntry) => (
    <BookItem
      key={entry.key}
      id={`${id}-${all.indexOf(entry)}`}
      entry={entry}
      shown={entry === shown}
      onShow={onShow}
    />
  );
  return (
    <div className={styles.side}>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        className={styles.list}
        aria-label={t('books:title')}
        aria-description={t('books:listKeys')}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={hear}
      >
        <div role="group" aria-label={t('books:inUse')}>
          <p className={styles.heading} aria-hidden>
            {t('books:inUse')} <span className={styles.quiet}>{t('books:uppermostFirst')}</span>
          </p>
          {entries.inUse.map(item)}
        </div>
        {entries.others.length > 0 && (
          <div role="group" aria-label={t('books:notInUse')}>
            <p className={styles.heading} aria-hidden>
              {t('books:notInUse')}
            </p>
            {entries.others.map(item)}
          </div>
        )}
      </div>
      {entries.missing.map(({ id: name, edition = '' }) => (
        <p key={`${name} ${edition}`} className={styles.missing}>
          {t('books:missing', { name: `${name} ${edition}`.trim() })}
        </p>
      ))}
      <div className={styles.order}>
        <Button
          icon
          aria-label={t('books:moveUp')}
          tip={t('books:moveUp')}
          disabledReason={canMove(entries, shown, 1) ? undefined : t('books:cannotMove')}
          onClick={() => moveBookStep(shown, 1)}
        >
          <ArrowUp size={14} aria-hidden />
        </Button>
        <Button
          icon
          aria-label={t('books:moveDown')}
          tip={t('books:moveDown')}
          disabledReason={canMove(entries, shown, -1) ? undefined : t('books:cannotMove')}
          onClick={() => moveBookStep(shown, -1)}
        >
          <ArrowDown size={14} aria-hidden />
        </Button>
        <Button
          disabledReason={shown.inUse && shown.laidAt === undefined ? t('books:guideStays') : undefined}
          onClick={() => layBookStep(shown, !shown.inUse)}
        >
          {shown.inUse ? t('books:takeOut') : t('books:use')}
        </Button>
      </div>
    </div>
  );
}

interface BookListProps {
  readonly entries: BookEntries;
  readonly shown: BookEntry;
  readonly onShow: (key: string) => void;
  readonly list: RefObject<HTMLDivElement | null>;
}

function BookItem({ id, entry, shown, onShow }: BookItemProps) {
  const { t, language } = useTranslator();
  const { book, kind } = entry;
  return (
    <div id={id} role="option" aria-selected={shown} className={styles.item} onClick={() => onShow(entry.key)}>
      <span className={styles.name} title={bookText(book.name, language)}>
        {kind === 'shipped' && <Lock size={12} aria-label={t('books:readOnly')} />}
        <span className={styles.words}>{bookText(book.name, language)}</span>
      </span>
      <span className={styles.detail}>
        {t('books:entryDetail', {
          edition: book.edition.slice(0, 40),
          prices: t('books:import.prices', { count: book.rows.length }),
        })}
      </span>
    </div>
  );
}

interface BookItemProps {
  readonly id: string;
  readonly entry: BookEntry;
  readonly shown: boolean;
  readonly onShow: (key: string) => void;
}

/** Whether a book can go over (1) or under (-1) the next one; the guide's stays below them all. */
function canMove({ inUse }: BookEntries, { laidAt }: BookEntry, by: number): boolean {
  if (laidAt === undefined) return false;
  return inUse.some((other) => other.laidAt !== undefined && (by > 0 ? other.laidAt > laidAt : other.laidAt < laidAt));
}
