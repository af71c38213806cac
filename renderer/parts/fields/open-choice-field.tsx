import type { ReactNode } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { sealStep } from '../../store/document-store.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { Field } from '../../ui/field.tsx';
import type { Option } from '../../ui/select.tsx';

/** A text with known values to choose from; any other is as good. */
export function OpenChoiceField({ label, value, mixed = false, mono = false, options, ...rest }: OpenChoiceFieldProps) {
  const { t } = useTranslator();
  const { placeholder, hint, onValue } = rest;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Combobox
          control={control}
          mono={mono}
          value={value}
          options={options}
          placeholder={mixed ? t('inspector:mixed') : (placeholder ?? '')}
          onValue={onValue}
          onBlur={sealStep}
        />
      )}
    </Field>
  );
}

interface OpenChoiceFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly mixed?: boolean;
  readonly mono?: boolean;
  readonly options: readonly Option<string>[];
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly onValue: (value: string) => void;
}
