import { CircleAlert } from 'lucide-react';
import type { ComparedScenario } from '../../../shared/scenarios/compare.ts';
import { scenarioProblemMessage } from '../../../shared/scenarios/problem-words.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { mend } from '../../commands/scenarios.ts';
import { Button } from '../../ui/button.tsx';
import styles from './cells.module.css';

/** So many sentences are shown at once; the others unfold. */
const mostLines = 4;

/** What a scenario changes in the plan, a sentence for each thing, or why it does not fit the plan. */
export function ChangesCell({ compared }: { readonly compared: ComparedScenario }) {
  const { t, text } = useTranslator();
  if (compared.effect === undefined)
    return (
      <div className={styles.problem}>
        <p>
          <CircleAlert size={13} aria-hidden /> {text(scenarioProblemMessage(compared.problem))}
        </p>
        <Button onClick={() => mend(compared.scenario)}>{t('scenarios:mend')}</Button>
      </div>
    );
  const { changes } = compared.effect;
  if (changes.length === 0) return <p className={styles.note}>{t('scenarios:noChanges')}</p>;
  const rest = changes.slice(mostLines);
  return (
    <>
      <ul className={styles.list} data-selectable>
        {changes.slice(0, mostLines).map((change, at) => (
          <li key={at}>{text(change)}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details className={styles.details}>
          <summary>{t('scenarios:moreChanges', { count: rest.length })}</summary>
          <ul className={styles.list} data-selectable>
            {rest.slice(0, 200).map((change, at) => (
              <li key={at}>{text(change)}</li>
            ))}
            {rest.length > 200 && (
              <li className={styles.note}>{t('scenarios:moreChanges', { count: rest.length - 200 })}</li>
            )}
          </ul>
        </details>
      )}
    </>
  );
}
