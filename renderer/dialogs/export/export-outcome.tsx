import { useEffect, useState } from 'react';
import type { ExportJob } from '../../exports/job.ts';
import { isDrawing } from '../../exports/kinds.ts';
import type { Prepared } from '../../exports/prepare-export.ts';
import type { Preparation } from '../../exports/use-prepared.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { ExportBlockers } from './export-blockers.tsx';
import { ExportLeaks } from './export-leaks.tsx';
import { ExportPreview } from './export-preview.tsx';
import styles from './export-outcome.module.css';

/** What comes of the export as it is described now: a look at it, or why there is none; how far it is, and a way to stop it. */
export function ExportOutcome({ job, preparation, last, saving, onStop, onAgain, onClose }: ExportOutcomeProps) {
  const { t } = useTranslator();
  const shown = preparation.kind === 'prepared' ? preparation.prepared : last;
  const isWorking = preparation.kind === 'working';
  return (
    <section className={styles.outcome} aria-busy={isWorking}>
      {preparation.kind === 'failed' && (
        <p role="alert" className={styles.failed}>
          {t('exportDialog:failed', { reason: preparation.reason })}
        </p>
      )}
      {shown?.kind === 'blocked' && (
        <ExportBlockers analysis={job.analysis} blockers={shown.blockers} onClose={onClose} />
      )}
      {shown?.kind === 'leaking' && <ExportLeaks leaks={shown.leaks} />}
      {shown?.kind === 'ready' && <ExportPreview job={job} ready={shown} isDrawing={isDrawing(job.choices.target)} />}
      {shown === undefined && <div className={styles.empty} />}
      <div role="status" className={styles.status}>
        {saving && t('exportDialog:saving')}
        {isWorking && <Progress key={job.choices.target} done={preparation.done} onStop={onStop} />}
        {preparation.kind === 'stopped' && (
          <>
            <span className={styles.words}>{t('exportDialog:stopped')}</span>
            <Button onClick={onAgain}>{t('exportDialog:again')}</Button>
          </>
        )}
        {preparation.kind === 'failed' && <Button onClick={onAgain}>{t('exportDialog:again')}</Button>}
      </div>
    </section>
  );
}

interface ExportOutcomeProps {
  readonly job: ExportJob;
  readonly preparation: Preparation;
  /** What was prepared before, shown until the next is. */
  readonly last: Prepared | undefined;
  readonly saving: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What takes less is not worth a flicker. Milliseconds. */
const patience = 400;

function Progress({ done, onStop }: { readonly done: number; readonly onStop: () => void }) {
  const { t } = useTranslator();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  const percent = Math.floor(done * 100);
  return (
    <>
      <progress className={styles.progress} aria-label={t('exportDialog:preparing')} max={100} value={percent} />
      <span className={styles.words}>{t('exportDialog:progress', { percent })}</span>
      <Button onClick={onStop}>{t('exportDialog:stop')}</Button>
    </>
  );
}
