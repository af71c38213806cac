import { useRef } from 'react';
import type { Step } from '../../../shared/runbook/runbook.ts';
import { tickNow } from '../../commands/tick-step.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import styles from './tick-step-dialog.module.css';

/** The most steps that are named. */
const mostSteps = 8;

/** Asks before a step is ticked whose predecessors are not: all of them are done, or this one alone. */
export function TickStepDialog({ id, before, onClose }: TickStepDialogProps) {
  const { t, text } = useTranslator();
  const confirm = useRef<HTMLButtonElement>(null);
  const finish = (ids: readonly string[]): void => {
    tickNow(ids, true);
    onClose();
  };
  return (
    <Modal
      title={t('runbookPanel:early.title', { count: before.length })}
      description={t('runbookPanel:early.description')}
      closeLabel={t('dialogs:close')}
      initialFocus={confirm}
      onClose={onClose}
      onSubmit={() => finish([...before.map((step) => step.id), id])}
      footer={
        <DialogButtons
          start={<Button onClick={() => finish([id])}>{t('runbookPanel:early.thisOne')}</Button>}
          confirm={t('runbookPanel:early.all')}
          confirmRef={confirm}
          onCancel={onClose}
        />
      }
    >
      <ul className={styles.steps}>
        {before.slice(0, mostSteps).map((step) => (
          <li key={step.id}>{text(step.title)}</li>
        ))}
        {before.length > mostSteps && (
          <li className={styles.more}>{t('runbook:doc.lost.more', { count: before.length - mostSteps })}</li>
        )}
      </ul>
    </Modal>
  );
}

interface TickStepDialogProps {
  readonly id: string;
  /** What it waits for and is not ticked. */
  readonly before: readonly Step[];
  readonly onClose: () => void;
}
