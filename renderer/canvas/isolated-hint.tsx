import { showEverything } from '../answers/isolation.ts';
import { useTranslator } from '../language/use-translator.ts';
import { Button } from '../ui/button.tsx';
import styles from './isolated-hint.module.css';

/** Says that a part of the plan alone is drawn, and leads back. */
export function IsolatedHint({ shown, all }: { readonly shown: number; readonly all: number }) {
  const { t } = useTranslator();
  return (
    <div className={styles.hint} role="status">
      {t('canvas:isolated', { shown, all })}
      <Button onClick={showEverything}>{t('canvas:showAll')}</Button>
    </div>
  );
}
