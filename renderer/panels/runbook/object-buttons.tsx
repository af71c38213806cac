import type { Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { jumpToSubject } from '../../answers/finding-list.ts';
import styles from './object-buttons.module.css';

/** Most subjects that are named: a hand-off at the start of a large runbook is about everything. */
const mostNamed = 12;

/** The objects of the shown plan that something is about; each leads to its object. */
export function ObjectButtons({ network, ids }: { readonly network: Network; readonly ids: readonly string[] }) {
  const { t, text } = useTranslator();
  const there = [...new Set(ids)].filter((id) => network.objects.has(id)).slice(0, mostNamed);
  if (there.length === 0) return null;
  return (
    <ul className={styles.objects} aria-label={t('runbookPanel:subjects')}>
      {there.map((id) => {
        const { kind, name } = objectWords(network, id);
        return (
          <li key={id} className={styles.item}>
            <button type="button" className={styles.object} title={name} onClick={() => jumpToSubject({ network }, id)}>
              <span className={styles.kind}>{text(kind)}</span>
              <span className={styles.name}>{name}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
