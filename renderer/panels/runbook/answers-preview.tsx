import { useMemo, useRef } from 'react';
import { message } from '../../../shared/messages/message.ts';
import { languages } from '../../../shared/messages/language.ts';
import type { Network } from '../../../shared/network/network.ts';
import { fillIn } from '../../../shared/runbook/answers-csv.ts';
import type { OpenInput } from '../../../shared/runbook/open-inputs.ts';
import { translatorFor, useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import styles from './answers-preview.module.css';

/** Most rows of each list that are shown. */
const mostShown = 200;

/** Shows which answers of a file can be taken and which not, and why; they go into the plan as one step. */
export function AnswersPreview({ name, text, network, inputs, onClose }: AnswersPreviewProps) {
  const speak = useTranslator();
  const { t } = speak;
  // The plan cannot change while the dialog is open.
  const { patch, answered, refused, created } = useMemo(
    () =>
      fillIn(currentPlan(), inputs, text, {
        network,
        readings: (question) => languages.map((language) => translatorFor(language).text(question)),
      }),
    [network, inputs, text],
  );
  const taking = useRef<HTMLButtonElement>(null);
  const leaving = useRef<HTMLButtonElement>(null);
  const nothing = answered.length === 0;
  const apply = (): void => {
    if (nothing) return;
    edit(message('openInputs:edit.answers', { count: answered.length }), patch);
    onClose();
  };
  return (
    <Modal
      title={t('openInputs:preview.title', { name })}
      description={
        nothing ? t('openInputs:preview.takenNone') : t('openInputs:preview.taken', { count: answered.length })
      }
      closeLabel={t('dialogs:close')}
      width={640}
      onClose={onClose}
      onSubmit={apply}
      // On the other button, which is refused then, the first Escape would only close the reason.
      initialFocus={nothing ? leaving : taking}
      footer={
        <>
          <span className={styles.left} role="status">
            {refused.length > 0 &&
              t(nothing ? 'openInputs:preview.allRefused' : 'openInputs:preview.refused', { count: refused.length })}
          </span>
          <Button ref={leaving} onClick={onClose}>
            {t('dialogs:cancel')}
          </Button>
          <Button
            ref={taking}
            type="submit"
            tone="primary"
            disabledReason={nothing ? t('openInputs:preview.takenNone') : undefined}
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
  readonly network: Network;
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
