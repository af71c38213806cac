import { Search } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { commands } from '../../../shared/commands/commands.ts';
import { type Insertable, insertables, insertableType, insertObject } from '../../commands/insert-object.ts';
import { keysLabel } from '../../commands/keymap.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useSettings } from '../../store/settings-store.ts';
import { Symbol } from '../../parts/symbols/symbol.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './component-palette.module.css';

/** What can be put on the canvas: dragged to a place, or by a click to the middle of what is in view. */
export function ComponentPalette() {
  const { t } = useTranslator();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLocaleLowerCase();
  const found = insertables.filter((kind) =>
    `${t(`canvas:name.${kind}`)} ${t(`canvas:about.${kind}`)}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <div className={styles.palette}>
      <div className={styles.search}>
        <Search size={14} aria-hidden className={styles.searchIcon} />
        <TextInput
          type="search"
          className={styles.field ?? ''}
          aria-label={t('canvas:paletteSearch')}
          placeholder={t('canvas:paletteSearch')}
          value={query}
          onValue={setQuery}
        />
      </div>
      <ul className={styles.list}>
        {found.map((kind) => (
          <li key={kind}>
            <Component kind={kind} />
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{found.length === 0 ? t('canvas:paletteNothing') : t('canvas:paletteHint')}</p>
    </div>
  );
}

function Component({ kind }: { readonly kind: Insertable }) {
  const { t } = useTranslator();
  const platform = useSettings(({ info }) => info.platform);
  const keys = commands.find(({ id }) => id === `insert.${kind}`);
  const drag = (event: DragEvent): void => {
    event.dataTransfer.setData(insertableType, kind);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <button
      type="button"
      className={styles.component}
      draggable
      aria-label={t(`canvas:name.${kind}`)}
      aria-description={t(`canvas:about.${kind}`)}
      onDragStart={drag}
      onClick={() => insertObject(kind)}
    >
      <span className={styles.icon}>
        <Symbol name={kind} size={18} />
      </span>
      <span className={styles.texts}>
        <span className={styles.name}>
          {t(`canvas:name.${kind}`)}
          {keys && 'keys' in keys && <kbd className={styles.keys}>{keysLabel(keys.keys[0], platform)}</kbd>}
        </span>
        <span className={styles.about}>{t(`canvas:about.${kind}`)}</span>
      </span>
    </button>
  );
}
