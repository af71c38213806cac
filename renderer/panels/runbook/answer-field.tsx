import { type KeyboardEvent, useState } from 'react';
import { message } from '../../../shared/messages/message.ts';
import type { OpenInput } from '../../../shared/runbook/open-inputs.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './answer-field.module.css';

/** A field for something that only a person knows. It goes into the plan when it is left, as one step, if it can be an answer. */
export function AnswerField({ input, value = '' }: AnswerFieldProps) {
  const { text } = useTranslator();
  // What is being typed; undefined while the field shows what the plan says.
  const [typed, setTyped] = useState<string>();
  const judged = typed === undefined || typed.trim() === value ? undefined : input.answer(currentPlan(), typed);
  const commit = (): void => {
    if (typed === undefined) return;
    if (typed.trim() === '' || judged === undefined) setTyped(undefined);
    else if (judged.ok) {
      edit(message('openInputs:edit.answer', { what: input.label }), judged.value);
      setTyped(undefined);
    }
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation();
      setTyped(undefined);
    }
  };
  const error = judged?.ok === false && typed?.trim() !== '' ? text(judged.error) : undefined;
  return (
    <Field
      label={<span className={styles.label}>{text(input.label)}</span>}
      error={error}
      hint={value === '' ? text(input.hint) : undefined}
    >
      {(control) => (
        <TextInput {...control} mono value={typed ?? value} onValue={setTyped} onBlur={commit} onKeyDown={hear} />
      )}
    </Field>
  );
}

interface AnswerFieldProps {
  readonly input: OpenInput;
  /** What the plan says now. */
  readonly value?: string | undefined;
}
