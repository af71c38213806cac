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
  const found = all.filter(({ title, keys }) => `${title} ${keys.join(' ')}`.toLowerCase().includes(wanted));
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
      {found.length === 0 && <EmptyState title={t('dialogs:shortcuts.none')} />}
      <div className={styles.menus}>
        {menus.map((menu) => {
          const rows = found.filter((command) => command.menu === menu);
          if (rows.length === 0) return null;
          return (
            <section key={menu} className={styles.menu} aria-labelledby={`shortcuts-${menu}`}>
              <h3 id={`shortcuts-${menu}`} className={styles.heading}>
                {t(`commands:menu.${menu}`)}
              </h3>
              <dl>
                {rows.map(({ id, title, keys }) => (
                  <div key={id} className={styles.row}>
                    <dt>{title}</dt>
                    <dd className={styles.keys}>
                      {keys.length === 0 ? (
                        <span className={styles.none}>{t('dialogs:shortcuts.noKeys')}</span>
                      ) : (
                        keys.map((label) => (
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
        })}
      </div>
    </Modal>
  );
}
