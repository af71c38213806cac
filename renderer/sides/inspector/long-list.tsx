import { type ReactNode, useState } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import styles from './inspector.module.css';

const step = 50;

/** A list that shows its first entries and more on demand: a VPC of a thousand vSwitches must not take the window's breath. */
export function LongList<Item>({ items, least = 0, children }: LongListProps<Item>) {
  const { t } = useTranslator();
  const [limit, setLimit] = useState(step);
  const shown = items.slice(0, Math.max(limit, least));
  const more = items.length - shown.length;
  return (
    <>
      <ul className={styles.list}>{shown.map(children)}</ul>
      {more > 0 && (
        <Button tone="quiet" onClick={() => setLimit(limit + 4 * step)}>
          {t('inspector:list.more', { count: Math.min(more, 4 * step) })}
        </Button>
      )}
    </>
  );
}

interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** So many are shown in any case, as when the last one has just been added. */
  readonly least?: number;
  readonly children: (item: Item, at: number) => ReactNode;
}
