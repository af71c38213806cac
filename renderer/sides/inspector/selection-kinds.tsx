import type { MouseEvent } from 'react';
import { message } from '../../../shared/messages/message.ts';
import type { PlanObject } from '../../../shared/network/network.ts';
import { objectTables, type ObjectTable } from '../../../shared/plan/plan.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { ObjectIcon } from '../../parts/symbols/object-icon.tsx';
import { select } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './selection-kinds.module.css';

/** What a selection of several kinds holds: a click keeps one kind alone, with a modifier it takes that kind out. */
export function SelectionKinds({ objects }: { readonly objects: readonly PlanObject[] }) {
  const { t, text } = useTranslator();
  const counted = objectTables.flatMap((table) => {
    const count = objects.filter((object) => object.table === table).length;
    return count === 0 ? [] : [{ table, count }];
  });
  if (counted.length < 2) return null;
  const choose = (table: ObjectTable, { ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): void => {
    const removes = ctrlKey || metaKey || shiftKey || altKey;
    select(objects.filter((object) => (object.table === table) !== removes).map(({ row }) => row.id));
  };
  return (
    <div className={styles.kinds} role="group" aria-label={t('inspector:several.kinds')}>
      {counted.map(({ table, count }) => {
        const kind = message(count === 1 ? `kinds:${table}` : `inspector:many.${table}`);
        const words = text(message('inspector:several.kind', { count, kind: { ...kind, inSentence: true } }));
        return (
          <Button
            key={table}
            aria-label={words}
            tip={t('inspector:several.filter', { kind: words })}
            onClick={(event) => choose(table, event)}
          >
            <ObjectIcon table={table} size={14} />
            {words}
          </Button>
        );
      })}
    </div>
  );
}
