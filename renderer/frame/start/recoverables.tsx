import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Recoverable } from '../../../shared/ipc/contract.ts';
import { recover } from '../../files/open-plan.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { peerscape } from '../../peerscape-api.ts';
import { Button } from '../../ui/button.tsx';
import styles from './recoverables.module.css';

/** Work that an earlier run could not save, offered until the user decides. */
export function Recoverables() {
  const { t, language } = useTranslator();
  const [entries, setEntries] = useState<readonly Recoverable[]>([]);
  useEffect(() => {
    void peerscape.recovery.list().then(setEntries);
  }, []);
  if (entries.length === 0) return null;
  const dateFormat = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  const discard = (id: string): void => {
    setEntries((before) => before.filter((entry) => entry.id !== id));
    void peerscape.recovery.discard({ id });
  };
  return (
    <section className={styles.box} aria-labelledby="start-recovery">
      <h2 id="start-recovery" className={styles.heading}>
        <History size={16} aria-hidden />
        {t('start:recovery')}
      </h2>
      <ul>
        {entries.map(({ id, name, writtenAt }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <time className={styles.time} dateTime={writtenAt}>
              {dateFormat.format(new Date(writtenAt))}
            </time>
            <Button tone="primary" onClick={() => void recover(id)}>
              {t('start:recover')}
            </Button>
            <Button onClick={() => discard(id)}>{t('start:discard')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
