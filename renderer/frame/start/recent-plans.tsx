import { FileText, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Recent } from '../../../shared/ipc/contract.ts';
import { openRecent } from '../../files/open-plan.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { peerscape } from '../../peerscape-api.ts';
import { Button } from '../../ui/button.tsx';
import styles from './recent-plans.module.css';

/** Plans that were opened or saved before, the latest first. */
export function RecentPlans() {
  const { t, language } = useTranslator();
  const recents = useRecents();
  const dateFormat = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section aria-labelledby="start-recent">
      <div className={styles.head}>
        <h2 id="start-recent" className={styles.heading}>
          {t('start:recent')}
        </h2>
        {recents.length > 0 && (
          <Button tone="quiet" onClick={() => void peerscape.recents.clear()}>
            {t('start:clearRecent')}
          </Button>
        )}
      </div>
      {recents.length === 0 ? (
        <p className={styles.empty}>{t('start:noRecent')}</p>
      ) : (
        <ul className={styles.list}>
          {recents.map(({ id, name, folder, openedAt, exists }) => (
            <li key={id} className={styles.row}>
              <button
                type="button"
                className={styles.open}
                onClick={() => void openRecent(id)}
                data-missing={!exists || undefined}
              >
                <FileText size={16} aria-hidden />
                <span className={styles.name}>{name}</span>
                <span className={styles.folder}>{exists ? folder : t('start:missing', { folder })}</span>
                <time className={styles.time} dateTime={openedAt}>
                  {dateFormat.format(new Date(openedAt))}
                </time>
              </button>
              <Button
                tone="quiet"
                icon
                aria-label={t('start:forget', { name })}
                onClick={() => void peerscape.recents.remove({ id })}
              >
                <X size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useRecents(): readonly Recent[] {
  const [recents, setRecents] = useState<readonly Recent[]>([]);
  useEffect(() => {
    void peerscape.recents.list().then(setRecents);
    return peerscape.on('recents.changed', setRecents);
  }, []);
  return recents;
}
