import type { Leak } from '../../exports/prepare-export.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './export-problems.module.css';

/** Leaks beyond these are counted. */
const mostListed = 50;

/** What a customer copy still tells. */
export function ExportLeaks({ leaks }: { readonly leaks: readonly Leak[] }) {
  const { t } = useTranslator();
  const words = t('exportDialog:leaks');
  const more = leaks.length - mostListed;
  return (
    <div className={styles.problems}>
      <p className={styles.words}>{words}</p>
      <ul className={styles.list} aria-label={words} tabIndex={0}>
        {leaks.slice(0, mostListed).map(({ path, text }, at) => (
          <li key={at} className={styles.line}>
            <span className={styles.text}>{t('exportDialog:leak', { text: text.slice(0, 200), file: path })}</span>
          </li>
        ))}
        {more > 0 && <li className={styles.line}>{t('exportDialog:more', { count: more })}</li>}
      </ul>
    </div>
  );
}
