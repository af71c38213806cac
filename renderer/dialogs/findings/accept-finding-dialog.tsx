import { useRef, useState } from 'react';
import { acceptFinding } from '../../../shared/plan/edits/accept-finding.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { findRule } from '../../../shared/rules/registry.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { edit } from '../../store/document-store.ts';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './accept-finding-dialog.module.css';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import { focusFirstInvalid } from '../form/focus-invalid.ts';
import form from '../form/form.module.css';
import { SeverityMark } from '../impact/severity-mark.tsx';

/** Takes note of why a finding is all right as it is, and until when. */
export function AcceptFindingDialog({ finding, onClose }: AcceptFindingDialogProps) {
  const { t, text, language } = useTranslator();
  const { network } = useAnalysis();
  const { rule, severity, subjects, acceptance } = finding;
  const [reason, setReason] = useState(acceptance?.reason ?? '');
  const [until, setUntil] = useState(acceptance?.until ?? '');
  const [by, setBy] = useState(acceptance?.by ?? '');
  const [asked, setAsked] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const reasonMissing = reason.trim() === '';
  const untilPassed = until !== '' && until < network.asOf;
  const title = findRule(rule)?.texts[language].title;
  const submit = (): void => {
    setAsked(true);
    if (reasonMissing || untilPassed) {
      focusFirstInvalid();
      return;
    }
    const entry = {
      rule,
      subjects,
      reason: reason.trim(),
      ...(until === '' ? {} : { until }),
      ...(by.trim() === '' ? {} : { by: by.trim() }),
    };
    edit(message('dialogs:accept.step', { rule }), acceptFinding(network.plan, entry));
    onClose();
  };
  return (
    <Modal
      title={t('dialogs:accept.title', { rule })}
      description={t('dialogs:accept.description')}
      closeLabel={t('dialogs:close')}
      onClose={onClose}
      onSubmit={submit}
      initialFocus={reasonField}
      footer={<DialogButtons confirm={t('dialogs:accept.confirm')} onCancel={onClose} />}
    >
      <div className={styles.finding}>
        <SeverityMark severity={severity} />
        <div>
          {title !== undefined && <p className={styles.title}>{title}</p>}
          <p className={styles.message} data-selectable>
            {text(finding.message)}
          </p>
        </div>
      </div>
      <div className={form.grid}>
        <Field
          wide
          label={t('dialogs:accept.reason')}
          error={asked && reasonMissing ? t('dialogs:accept.reasonMissing') : undefined}
        >
          {(control) => <TextArea {...control} ref={reasonField} required value={reason} onValue={setReason} />}
        </Field>
        <Field
          label={t('dialogs:accept.until')}
          error={untilPassed ? t('dialogs:accept.untilInvalid', { asOf: network.asOf }) : undefined}
          hint={t('dialogs:accept.untilHint')}
        >
          {(control) => <TextInput {...control} type="date" min={network.asOf} value={until} onValue={setUntil} />}
        </Field>
        <Field label={t('dialogs:accept.by')}>
          {(control) => <TextInput {...control} value={by} onValue={setBy} />}
        </Field>
      </div>
    </Modal>
  );
}

interface AcceptFindingDialogProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}
