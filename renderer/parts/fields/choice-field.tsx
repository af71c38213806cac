import type { ReactNode } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { Field } from '../../ui/field.tsx';
import { type Option, Select } from '../../ui/select.tsx';

/** One choice out of a list, or several objects that differ in it. */
export function ChoiceField<Value extends string>({
  label,
  value,
  mixed = false,
  options,
  placeholder,
  hint,
  locked,
  onValue,
}: ChoiceFieldProps<Value>) {
  const { t } = useTranslator();
  return (
    <Field label={label} hint={hint} locked={locked}>
      {(control) => (
        <Select
          control={control}
          value={mixed ? '' : value}
          options={options}
          placeholder={mixed ? t('inspector:mixed') : (placeholder ?? '')}
          readOnly={locked !== undefined}
          onValue={onValue}
        />
      )}
    </Field>
  );
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: ReactNode;
  readonly value: Value | '';
  readonly mixed?: boolean;
  readonly options: readonly Option<Value>[];
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly locked?: ReactNode;
  readonly onValue: (value: Value) => void;
}
