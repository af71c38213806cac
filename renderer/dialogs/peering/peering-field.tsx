import type { ReactNode, Ref } from 'react';
import type { PeeringField } from '../../../shared/plan/edits/peering-locks.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';

/** A text of the peering form: typed freely, with suggestions where there are options, or locked with the reason beside it. */
export function TextField({ label, field, format = same, error, mono = false, type, onValue, ref }: TextFieldProps) {
  const { t, text } = useTranslator();
  if (!field.shown) return null;
  const { value = '', options, locked, reason } = field;
  const why = reason && text(reason);
  return (
    <Field label={label} error={error} locked={locked ? why : undefined} hint={locked ? undefined : why}>
      {(control) => {
        if (locked) {
          const shown = value === '' ? t('dialogs:notSet') : format(value);
          return <TextInput {...control} mono={mono} readOnly value={shown} title={shown} onValue={() => undefined} />;
        }
        if (options.length > 0) {
          const known = options.map((option) => ({ value: option, label: option }));
          return <Combobox control={control} mono={mono} value={value} options={known} onValue={onValue} />;
        }
        return <TextInput {...control} mono={mono} type={type ?? 'text'} value={value} onValue={onValue} ref={ref} />;
      }}
    </Field>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly field: PeeringField<string>;
  /** How a locked value is shown. */
  readonly format?: (value: string) => string;
  readonly error?: string | undefined;
  readonly mono?: boolean;
  readonly type?: 'text' | 'date';
  readonly onValue: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A choice of the peering form; a value that is none of the options stays in view until another one is chosen. */
export function ChoiceField<Value>({ label, field, labelOf, hint, onValue }: ChoiceFieldProps<Value>) {
  const { t, text } = useTranslator();
  if (!field.shown) return null;
  const { value, options, locked, reason } = field;
  const why = reason && text(reason);
  const keyOf = (item: Value): string => JSON.stringify(item);
  const current = value === undefined ? '' : keyOf(value);
  const isOption = options.some((option) => keyOf(option) === current);
  return (
    <Field label={label} locked={locked ? why : undefined} hint={locked ? undefined : (why ?? hint)}>
      {(control) =>
        locked ? (
          <TextInput
            {...control}
            readOnly
            value={value === undefined ? t('dialogs:notSet') : labelOf(value)}
            onValue={() => undefined}
          />
        ) : (
          <Select
            control={control}
            value={isOption ? current : ''}
            placeholder={value === undefined ? t('dialogs:notSet') : labelOf(value)}
            options={options.map((option) => ({ value: keyOf(option), label: labelOf(option) }))}
            onValue={(key) => {
              const chosen = options.find((option) => keyOf(option) === key);
              if (chosen !== undefined) onValue(chosen);
            }}
          />
        )
      }
    </Field>
  );
}

interface ChoiceFieldProps<Value> {
  readonly label: string;
  readonly field: PeeringField<Value>;
  readonly labelOf: (value: Value) => string;
  readonly hint?: ReactNode;
  readonly onValue: (value: Value) => void;
}

function same(value: string): string {
  return value;
}
