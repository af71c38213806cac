import { useRef, useState } from 'react';
import { describe } from '../../commands/scenarios.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useWholePlan } from '../../store/document-store.ts';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import { focusFirstInvalid } from '../form/focus-invalid.ts';
import form from '../form/form.module.css';

/** What a scenario is called, and a note on it. */
export function DescribeScenarioDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslator();
  const scenario = useWholePlan().scenarios.find((row) => row.id === id);
  const [name, setName] = useState(scenario?.name ?? '');
  const [note, setNote] = useState(scenario?.note ?? '');
  const nameField = useRef<HTMLInputElement>(null);
  if (scenario === undefined) return null;
  const nameMissing = name.trim() === '';
  const submit = (): void => {
    if (nameMissing) {
      focusFirstInvalid();
      return;
    }
    describe(scenario, { name: name.trim(), note: note.trim() });
    onClose();
  };
  return (
    <Modal
      title={t('scenarios:describe.title', { name: scenario.name })}
      closeLabel={t('dialogs:close')}
      initialFocus={nameField}
      onClose={onClose}
      onSubmit={submit}
      footer={<DialogButtons onCancel={onClose} />}
    >
      <div className={form.grid}>
        <Field wide label={t('scenarios:name')} error={nameMissing ? t('scenarios:nameMissing') : undefined}>
          {(control) => <TextInput {...control} ref={nameField} value={name} onValue={setName} />}
        </Field>
        <Field wide label={t('scenarios:note')}>
          {(control) => <TextArea {...control} value={note} onValue={setNote} />}
        </Field>
      </div>
    </Modal>
  );
}
