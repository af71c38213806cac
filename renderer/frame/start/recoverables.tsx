import { History } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Recoverable } from '../../../shared/ipc/contract.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import { recover } from '../../files/open-plan.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { peerscape } from '../../peerscape-api.ts';
import { notify } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import styles from './recoverables.module.css';

/** Work that an earlier run could not save, offered until the user decides; what was discarded can be brought back for a while. */
export function Recoverables() {
  const { t } = useTranslator();
  const [entries, setEntries] = useState<readonly Recoverable[]>([]);
  const [asked, setAsked] = useState<Recoverable>();
  const refresh = (): void => void peerscape.recovery.list().then(setEntries);
  useEffect(refresh, []);
  const act = async (done: Promise<{ readonly ok: boolean }>, failed: Message): Promise<void> => {
    if (!(await done).ok) notify('error', failed);
    refresh();
  };
  const discard = ({ id, name }: Recoverable): void => {
    setAsked(undefined);
    void act(peerscape.recovery.discard({ id }), message('start:discard.failed', { name }));
  };
  const discarded = entries.filter(({ state }) => state === 'discarded');
  const left = entries.filter(({ state }) => state !== 'discarded');
  return (
    <>
      {left.length > 0 && (
        <section className={styles.box} aria-labelledby="start-recovery">
          <h2 id="start-recovery" className={styles.heading}>
            <History size={16} aria-hidden />
            {t('start:recovery')}
          </h2>
          <ul>
            {left.map((entry) => (
              <Row key={entry.id} entry={entry}>
                {entry.state === 'left' && (
                  <Button tone="primary" onClick={() => void recover(entry.id).then(refresh)}>
                    {t('start:recover')}
                  </Button>
                )}
                <Button onClick={() => setAsked(entry)}>{t('start:discard')}</Button>
              </Row>
            ))}
          </ul>
          <ShowFolder />
        </section>
      )}
      {discarded.length > 0 && (
        <details className={styles.discarded}>
          <summary>{t('start:discarded', { count: discarded.length })}</summary>
          <ul>
            {discarded.map((entry) => (
              <Row key={entry.id} entry={entry}>
                <Button
                  onClick={() =>
                    void act(
                      peerscape.recovery.restore({ id: entry.id }),
                      message('start:bringBack.failed', { name: entry.name }),
                    )
                  }
                >
                  {t('start:bringBack')}
                </Button>
              </Row>
            ))}
          </ul>
        </details>
      )}
      {asked && (
        <DiscardQuestion name={asked.name} onDiscard={() => discard(asked)} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

function Row({ entry, children }: { readonly entry: Recoverable; readonly children: ReactNode }) {
  const { t, language } = useTranslator();
  const dateFormat = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  const { name, state, writtenAt } = entry;
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {name === '' ? t('files:untitled') : name}
        {state === 'newer' && <span className={styles.note}>{t('start:newerWork')}</span>}
      </span>
      <time className={styles.time} dateTime={writtenAt}>
        {dateFormat.format(new Date(writtenAt))}
      </time>
      {children}
    </li>
  );
}

function ShowFolder() {
  const { t } = useTranslator();
  const show = async (): Promise<void> => {
    if (!(await peerscape.recovery.showFolder())) notify('error', message('start:showFolder.failed'));
  };
  return (
    <Button tone="quiet" onClick={() => void show()}>
      {t('start:showFolder')}
    </Button>
  );
}
