import { Menu } from '@base-ui/react/menu';
import { Copy, Download, FileUp, Plus, Redo2, Trash2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { bookText } from '../../../shared/catalog/price-books.ts';
import { describeFileError } from '../../../shared/ipc/file-error.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import { priceTable, waiverTable } from '../../../shared/pricing/book-table/editable-table.ts';
import type { BookKey } from '../../../shared/pricing/edits/change-book.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { peerscape } from '../../peerscape-api.ts';
import { currentPlan, redoStep, undoStep, useDocument } from '../../store/document-store.ts';
import { notify } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import menu from '../../ui/menu.module.css';
import { Modal } from '../../ui/modal.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { AboutForm } from './about-form.tsx';
import { type BookEntry, bookEntries, keyText } from './book-entries.ts';
import { BookList } from './book-list.tsx';
import { addBookStep, copyBookStep, removeBookStep } from './book-steps.ts';
import { bookFormats, exportBook } from './export-book.ts';
import { ImportPreviewDialog } from './import-preview.tsx';
import styles from './price-books-dialog.module.css';
import { type ReadBook, readBookFile } from './read-book-file.ts';
import { TableEditor } from './table-editor.tsx';

type TabId = 'prices' | 'waivers' | 'about';

/** The price books of the plan: which are in use, what they say, and their way in and out. Changes are made at once, each a step to undo. */
export function PriceBooksDialog({ onClose }: { readonly onClose: () => void }) {
  const speak = useTranslator();
  const { t } = speak;
  const plan = useDocument((state) => state.plan) ?? currentPlan();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, show] = useState(() => bookEntries(currentPlan()).inUse[0]?.key);
  const [tab, setTab] = useState<TabId>('prices');
  const [read, setRead] = useState<ReadBook>();
  const [unreadable, setUnreadable] = useState<{ readonly file: string; readonly why: readonly Message[] }>();
  const entries = bookEntries(plan);
  const all = [...entries.inUse, ...entries.others];
  const shown = all.find(({ key }) => key === wanted) ?? all[0];
  if (shown === undefined) throw new Error('no price book');
  // By their ids: a change that makes the next edition leaves the keyboard where it is.
  const showKey = (key: BookKey): void => show(keyText(key));

  const hear = (event: KeyboardEvent): void => {
    const act = historyKey(event);
    if (act === undefined || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
      return;
    event.preventDefault();
    act();
  };
  const open = async (): Promise<void> => {
    const opened = await peerscape.sources.open({ as: 'priceBook' });
    if (!opened.ok) notify('error', describeFileError(opened.error));
    else if (opened.value.kind === 'opened') {
      const { name, bytes } = opened.value;
      const book = await readBookFile(name, bytes, speak);
      if (book.ok) setRead(book.value);
      else setUnreadable({ file: name, why: book.error });
    }
  };
  return (
    <Modal
      title={t('books:title')}
      description={t('books:description')}
      closeLabel={t('dialogs:close')}
      width={1240}
      initialFocus={list}
      onClose={onClose}
      footer={
        <>
          <Button icon aria-label={t('commands:edit.undo')} tip={t('commands:edit.undo')} onClick={undoStep}>
            <Undo2 size={14} aria-hidden />
          </Button>
          <Button icon aria-label={t('commands:edit.redo')} tip={t('commands:edit.redo')} onClick={redoStep}>
            <Redo2 size={14} aria-hidden />
          </Button>
          <span className={styles.grow} />
          <Button onClick={() => showKey(addBookStep())}>
            <Plus size={14} aria-hidden /> {t('books:new')}
          </Button>
          <Button onClick={() => void open()}>
            <FileUp size={14} aria-hidden /> {t('books:open')}
          </Button>
          <Button tone="primary" onClick={onClose}>
            {t('dialogs:close')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog} onKeyDown={hear}>
        <BookList entries={entries} shown={shown} onShow={show} list={list} />
        <section className={styles.book} aria-label={bookText(shown.book.name, speak.language)}>
          <BookHead entry={shown} onCopied={showKey} />
          <Tabs
            label={t('books:parts')}
            value={tab}
            onValue={setTab}
            tabs={[
              {
                id: 'prices',
                title: t('books:tab.prices', { count: shown.book.rows.length }),
                content: <Prices key={shown.book.id} entry={shown} onChanged={showKey} />,
              },
              {
                id: 'waivers',
                title: t('books:tab.waivers', { count: shown.book.waivers.length }),
                content: <Waivers key={shown.book.id} entry={shown} onChanged={showKey} />,
              },
              {
                id: 'about',
                title: t('books:tab.about'),
                content: (
                  <AboutForm
                    key={shown.book.id}
                    book={shown.book}
                    readOnly={shown.kind === 'shipped'}
                    onChanged={showKey}
                  />
                ),
              },
            ]}
          />
        </section>
      </div>
      {read !== undefined && (
        <ImportPreviewDialog
          read={read}
          onImported={(key) => {
            showKey(key);
            setRead(undefined);
          }}
          onClose={() => setRead(undefined)}
        />
      )}
      {unreadable !== undefined && <UnreadableDialog {...unreadable} onClose={() => setUnreadable(undefined)} />}
    </Modal>
  );
}

interface PartProps {
  readonly entry: BookEntry;
  readonly onChanged: (key: BookKey) => void;
}

function Prices({ entry: { book, kind }, onChanged }: PartProps) {
  const plan = useDocument((state) => state.plan) ?? currentPlan();
  return <TableEditor table={priceTable} book={book} plan={plan} readOnly={kind === 'shipped'} onChanged={onChanged} />;
}

function Waivers({ entry: { book, kind }, onChanged }: PartProps) {
  const plan = useDocument((state) => state.plan) ?? currentPlan();
  return (
    <TableEditor table={waiverTable} book={book} plan={plan} readOnly={kind === 'shipped'} onChanged={onChanged} />
  );
}

/** The name of the shown book, whether it can be changed, and what can be done with it as a whole. */
function BookHead({
  entry: { book, kind },
  onCopied,
}: {
  readonly entry: BookEntry;
  readonly onCopied: (key: BookKey) => void;
}) {
  const speak = useTranslator();
  const { t, language } = speak;
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h3 className={styles.name}>{bookText(book.name, language)}</h3>
        <p className={styles.about}>
          {t(`books:kind.${kind}`)}
          {book.about !== undefined && kind === 'shipped' && ` ${bookText(book.about, language)}`}
        </p>
      </div>
      <Button tone={kind === 'shipped' ? 'primary' : 'plain'} onClick={() => onCopied(copyBookStep(book))}>
        <Copy size={14} aria-hidden /> {t('books:copyToOwn')}
      </Button>
      <Menu.Root>
        <Menu.Trigger
          render={
            <Button>
              <Download size={14} aria-hidden /> {t('books:exportAs')}
            </Button>
          }
        />
        <Menu.Portal>
          <Menu.Positioner className={menu.positioner} sideOffset={4} align="end">
            <Menu.Popup className={menu.popup}>
              {bookFormats.map((format) => (
                <Menu.Item key={format} className={menu.item} onClick={() => void exportBook(book, format, speak)}>
                  {t(`books:format.${format}`)}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <Button
        tone="quiet"
        icon
        aria-label={t('books:remove')}
        tip={t('books:remove')}
        disabledReason={kind === 'own' ? undefined : t(`books:cannotRemove.${kind}`)}
        onClick={() => removeBookStep(book)}
      >
        <Trash2 size={14} aria-hidden />
      </Button>
    </header>
  );
}

function UnreadableDialog({
  file,
  why,
  onClose,
}: {
  readonly file: string;
  readonly why: readonly Message[];
  readonly onClose: () => void;
}) {
  const { t, text } = useTranslator();
  return (
    <Modal
      title={t('books:import.unreadable', { file })}
      description={t('books:import.unreadableAbout')}
      closeLabel={t('dialogs:close')}
      width={560}
      onClose={onClose}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t('dialogs:close')}
        </Button>
      }
    >
      <ul className={styles.why}>
        {why.slice(0, 20).map((reason, at) => (
          <li key={at}>{text(reason)}</li>
        ))}
      </ul>
      {why.length > 20 && (
        <p className={styles.about}>{text(message('books:moreLines', { count: why.length - 20 }))}</p>
      )}
    </Modal>
  );
}

/** The window's own keys rest while a dialog is open, and every change here is a step. */
function historyKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): (() => void) | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? redoStep : undoStep;
  return key.toLowerCase() === 'y' ? redoStep : undefined;
}
