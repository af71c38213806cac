import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { type Command, menus } from '../../../shared/commands/command.ts';
import { commands } from '../../../shared/commands/commands.ts';
import { keysLabel } from '../../commands/keymap.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useSettings } from '../../store/settings-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Modal } from '../../ui/modal.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './shortcuts-dialog.module.css';

/** Every command with its keys, by menu, searchable by title or keys. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, text } = useTranslator();
  const platform = useSettings(({ info }) => info.platform);
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const wanted = query.trim().toLowerCase();
  const all = commands.map((command: Command) => ({
    id: command.id,
    menu: command.menu?.name,
    title: text({ key: command.title }),
    keys: (command.keys ?? []).map((keys) => keysLabel(keys, platform)),
  }));
  const onCanvas = canvasKeys.map(({ title, keys }) => ({
    id: title,
    menu: undefined,
    title: t(title),
    keys: keys.map((one) => keysLabel(one, platform)),
  }));
  const isWanted = ({ title, keys }: (typeof all)[number] | (typeof onCanvas)[number]): boolean =>
    `${title} ${keys.join(' ')}`.toLowerCase().includes(wanted);
  const canvasRows = onCanvas.filter(isWanted);
  const found = all.filter(isWanted);
  return (
    <Modal
      title={t('dialogs:shortcuts.title')}
      closeLabel={t('dialogs:close')}
      width={760}
      initialFocus={search}
      onClose={onClose}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t('dialogs:close')}
        </Button>
      }
    >
      <div className={styles.search}>
        <Search size={14} aria-hidden className={styles.icon} />
        <TextInput
          ref={search}
          type="search"
          className={styles.input}
          aria-label={t('dialogs:shortcuts.search')}
          placeholder={t('dialogs:shortcuts.search')}
          value={query}
          onValue={setQuery}
        />
      </div>
      {found.length + canvasRows.length === 0 && <EmptyState title={t('dialogs:shortcuts.none')} />}
      <div className={styles.menus}>
        {menus.map((menu) => {
          const rows = found.filter((command) => command.menu === menu);
          if (rows.length === 0) return null;
          return <KeyList key={menu} id={menu} heading={t(`commands:menu.${menu}`)} rows={rows} />;
        })}
        {canvasRows.length > 0 && <KeyList id="canvas" heading={t('dialogs:shortcuts.canvas')} rows={canvasRows} />}
      </div>
    </Modal>
  );
}

/** The keys that the canvas itself takes while it has the focus; no command has them. */
const canvasKeys = [
  { title: 'dialogs:shortcuts.canvas.next', keys: ['Tab', 'Shift+Tab'] },
  { title: 'dialogs:shortcuts.canvas.direction', keys: ['CmdOrCtrl+←↑↓→'] },
  { title: 'dialogs:shortcuts.canvas.follow', keys: ['Alt+←↑↓→'] },
  { title: 'dialogs:shortcuts.canvas.move', keys: ['←↑↓→'] },
  { title: 'dialogs:shortcuts.canvas.fine', keys: ['Shift+←↑↓→'] },
  { title: 'dialogs:shortcuts.canvas.select', keys: ['CmdOrCtrl+Space'] },
  { title: 'dialogs:shortcuts.canvas.connect', keys: ['C'] },
  { title: 'dialogs:shortcuts.canvas.open', keys: ['Enter'] },
  { title: 'dialogs:shortcuts.canvas.back', keys: ['Esc'] },
] as const;

function KeyList({ id, heading, rows }: KeyListProps) {
  const { t } = useTranslator();
  return (
    <section className={styles.menu} aria-labelledby={`shortcuts-${id}`}>
      <h3 id={`shortcuts-${id}`} className={styles.heading}>
        {heading}
      </h3>
      <dl>
        {rows.map((row) => (
          <div key={row.id} className={styles.row}>
            <dt>{row.title}</dt>
            <dd className={styles.keys}>
              {row.keys.length === 0 ? (
                <span className={styles.none}>{t('dialogs:shortcuts.noKeys')}</span>
              ) : (
                row.keys.map((label) => (
                  <kbd key={label} className={styles.key}>
                    {label}
                  </kbd>
                ))
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface KeyListProps {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly { readonly id: string; readonly title: string; readonly keys: readonly string[] }[];
}
