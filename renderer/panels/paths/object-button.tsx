import type { Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { jumpToSubject } from '../../answers/finding-list.ts';
import styles from './object-button.module.css';

/** An object by kind and name, or where `plain` by its name alone; it leads to the object on the canvas. */
export function ObjectButton({ network, id, plain = false }: ObjectButtonProps) {
  const { t, text } = useTranslator();
  if (!network.objects.has(id)) return <span className={styles.name}>{id}</span>;
  const { kind, name } = objectWords(network, id);
  return (
    <button
      type="button"
      className={styles.object}
      title={t('paths:show', { name })}
      onClick={() => jumpToSubject({ network }, id)}
    >
      {!plain && <span className={styles.kind}>{text(kind)}</span>}
      <span className={styles.name}>{name}</span>
    </button>
  );
}

interface ObjectButtonProps {
  readonly network: Network;
  readonly id: string;
  readonly plain?: boolean;
}
