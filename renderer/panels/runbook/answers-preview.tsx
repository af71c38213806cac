import { useMemo, useRef } from 'react';
import { message } from '../../../shared/messages/message.ts';
import { fillIn } from '../../../shared/runbook/answers-csv.ts';
import type { OpenInput } from '../../../shared/runbook/open-inputs.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import styles from './answers-preview.module.css';

/** Most rows of each list that are shown. */
const mostShown = 200;

/** Shows which answers of a file can be taken and which not, and why; they go into the plan as one step. */
export function AnswersPreview({ name, text, inputs, onClose }: AnswersPreviewProps) {
  const speak = useTranslator();
  const { t } = speak;
  // The plan cannot change while the dialog is open.
  const { patch, answered, refused, created } = useMemo(() => fillIn(currentPlan(), inputs, text), [inputs, text]);
  const button = useRef<HTMLButtonElement>(null);
  const apply = (): void => {
    if (answered.length === 0) return;
    edit(message('openInputs:edit.answers', { count: answered.length }), patch);
    onClose();
  };
  return (
    <Modal
      title={t('openInputs:preview.title', { name })}
      description={
        answered.length === 0
          ? t('openInputs:preview.takenNone')
          : t('openInputs:preview.taken', { count: answered.length })
      }
      closeLabel={t('dialogs:close')}
      width={640}
      onClose={onClose}
      onSubmit={apply}
      initialFocus={button}
      footer={
        <>
          <span className={styles.left} role="status">
            {refused.length > 0 && t('openInputs:preview.refused', { count: refused.length })}
          </span>
          <Button onClick={onClose}>{t('dialogs:cancel')}</Button>
          <Button
            ref={button}
            type="submit"
            tone="primary"
            disabledReason={answered.length === 0 ? t('openInputs:preview.takenNone') : undefined}
          >
            {t('openInputs:preview.apply', { count: answered.length })}
          </Button>
        </>
      }
    >
      {created > 0 && <p className={styles.created}>{t('openInputs:preview.created', { count: created })}</p>}
      {/* What needs a person stands first. */}
      <AnswerRows
        title={t('openInputs:preview.refusedList')}
        rows={refused.map(({ row, id, reason }) => ({ row, what: id, said: speak.text(reason), isRefused: true }))}
      />
      <AnswerRows
        title={t('openInputs:preview.takenList')}
        rows={answered.map(({ row, input, value }) => ({
          row,
          what: speak.text(input.label),
          said: value,
          isRefused: false,
        }))}
      />
    </Modal>
  );
}

function AnswerRows({ title, rows }: AnswerRowsProps) {
  const { t } = useTranslator();
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul aria-label={title}>
        {rows.slice(0, mostShown).map(({ row, what, said, isRefused }) => (
          <li key={row} className={styles.row}>
            <span className={styles.place}>{t('openInputs:preview.row', { row })}</span>
            <span className={isRefused ? styles.id : styles.what}>{what}</span>
            <span className={isRefused ? styles.reason : styles.value}>{said}</span>
          </li>
        ))}
        {rows.length > mostShown && (
          <li className={styles.place}>{t('openInputs:preview.more', { count: rows.length - mostShown })}</li>
        )}
      </ul>
    </>
  );
}

interface AnswersPreviewProps {
  /** Of the file. */
  readonly name: string;
  readonly text: string;
  readonly inputs: readonly OpenInput[];
  readonly onClose: () => void;
}

interface AnswerRowsProps {
  readonly title: string;
  readonly rows: readonly {
    readonly row: number;
    readonly what: string;
    readonly said: string;
    readonly isRefused: boolean;
  }[];
}
