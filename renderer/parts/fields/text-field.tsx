import type { ReactNode, Ref } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { sealStep } from '../../store/document-store.ts';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './fields.module.css';

/** A text of the plan. What is typed counts at once; leaving the field ends the step. */
export function TextField({ label, value, mixed = false, mono = false, placeholder, end, ...rest }: TextFieldProps) {
  const { t } = useTranslator();
  const { error, hint, wide, inputRef, onValue } = rest;
  return (
    <Field label={label} error={error} hint={hint} wide={wide ?? false}>
      {(control) => (
        <div className={styles.row}>
          <TextInput
            {...control}
            ref={inputRef}
            mono={mono}
            value={value}
            placeholder={mixed ? t('inspector:mixed') : placeholder}
            onValue={onValue}
            onBlur={sealStep}
          />
          {end}
        </div>
      )}
    </Field>
  );
}

export interface TextFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  /** Several objects that differ: the field is empty until something is typed for all of them. */
  readonly mixed?: boolean;
  readonly mono?: boolean;
  readonly placeholder?: string | undefined;
  readonly error?: ReactNode;
  readonly hint?: ReactNode;
  readonly wide?: boolean | undefined;
  /** Controls beside the input. */
  readonly end?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly onValue: (value: string) => void;
}
