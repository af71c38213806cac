import type { ReactNode } from 'react';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { jumpTo } from '../../store/view-store.ts';
import { ObjectIcon } from '../../parts/symbols/object-icon.tsx';
import styles from './inspector.module.css';

/** Another object, by name; a click selects and shows it. One that is not in the plan is only named. */
export function ObjectLink({ network, id, detail }: ObjectLinkProps) {
  const { t, text } = useTranslator();
  const object = network.objects.get(id);
  if (object === undefined) return <p className={styles.note}>{t('inspector:missing', { id })}</p>;
  const { kind, name } = objectWords(network, id);
  return (
    <button
      type="button"
      className={styles.link}
      title={nameOf(network, id)}
      aria-label={t('inspector:related.jump', { kind: text(kind), name })}
      onClick={() => jumpTo([id])}
    >
      <span className={styles.symbol}>
        <ObjectIcon table={object.table} />
      </span>
      <span className={styles.name}>{name}</span>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
    </button>
  );
}

interface ObjectLinkProps {
  readonly network: Network;
  readonly id: string;
  readonly detail?: ReactNode;
}
