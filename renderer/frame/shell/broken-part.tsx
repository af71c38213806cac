import { TriangleAlert } from 'lucide-react';
import { message } from '../../../shared/messages/message.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { peerscape } from '../../peerscape-api.ts';
import { useSettings } from '../../store/settings-store.ts';
import { notify } from '../../store/view-store.ts';
import type { Failure } from '../../ui/boundary.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './broken-part.module.css';
import { failureDetails } from './failure-details.ts';

/** Stands in the place of a part that failed: says so, and has what it takes to report it and to go on. */
export function BrokenPart({ name, detail, failure, slim, onRetry }: BrokenPartProps & BrokenPartLook) {
  const { t } = useTranslator();
  const title = t('app:failed.title', { part: name });
  const buttons = <BrokenPartButtons name={name} failure={failure} onRetry={onRetry} />;
  return slim ? (
    <div className={styles.slim} role="alert">
      <span>{title}</span>
      {buttons}
    </div>
  ) : (
    <div className={styles.broken} role="alert">
      <EmptyState icon={<TriangleAlert size={22} />} title={title}>
        <p className={styles.detail}>{detail}</p>
        <div className={styles.buttons}>{buttons}</div>
      </EmptyState>
    </div>
  );
}

export function BrokenPartButtons({ name, failure, onRetry }: BrokenPartProps) {
  const { t } = useTranslator();
  const copy = async (): Promise<void> => {
    await peerscape.clipboard.write({ text: failureDetails(name, failure, useSettings.getState().info) });
    notify('good', message('app:failed.copied'));
  };
  return (
    <>
      <Button onClick={() => void copy()}>{t('app:failed.copy')}</Button>
      <Button tone="primary" onClick={onRetry}>
        {t('app:failed.retry')}
      </Button>
    </>
  );
}

interface BrokenPartLook {
  readonly detail: string;
  /** Whether there is room for one line alone. */
  readonly slim?: boolean;
}

interface BrokenPartProps {
  readonly name: string;
  readonly failure: Failure;
  readonly onRetry: () => void;
}
