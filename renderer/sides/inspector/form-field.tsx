import { findRegion } from '../../../shared/catalog/regions.ts';
import type { AnyValue } from '../../../shared/plan/fields/field.ts';
import { enteredText } from '../../../shared/plan/fields/entered-text.ts';
import { isOptional } from '../../../shared/plan/fields/is-optional.ts';
import { tableFields } from '../../../shared/plan/fields/table-fields.ts';
import type { ObjectTable } from '../../../shared/plan/plan.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { AddressField } from '../../parts/fields/address-field.tsx';
import { ipProblem } from '../../../shared/plan/fields/address-problem.ts';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { ValueInput } from '../../parts/fields/value-input.tsx';
import { sealStep } from '../../store/document-store.ts';
import { Field } from '../../ui/field.tsx';
import { change, shared, type Subject } from './subject.ts';

/** One field of the objects of a form, with the input for its kind of value; what is typed counts at once. */
export function FormField({ table, name, subjects }: FormFieldProps) {
  const { t, language } = useTranslator();
  const field = tableFields[table][name];
  if (field?.word === undefined) throw new Error(`a form with a field that the table has not: ${name}`);
  const label = t(field.word);
  const { mixed, value } = shared(subjects, ({ row }) => (row as unknown as Record<string, unknown>)[name]);
  const optional = isOptional(table, name);
  const put = (next: string | number | undefined): void => change(subjects, name, { [name]: next });
  const text = typeof value === 'string' ? value : '';
  const onValue = (next: string): void => put(next === '' && optional ? undefined : next);
  if (field.kind === 'integer' || field.kind === 'bandwidth')
    return (
      <NumberField
        label={label}
        whole={field.kind === 'integer'}
        optional={optional}
        mixed={mixed}
        value={typeof value === 'number' ? value : undefined}
        onValue={put}
      />
    );
  if (field.kind === 'address')
    return (
      <AddressField
        label={label}
        mixed={mixed}
        value={text}
        optional={optional}
        problemOf={ipProblem}
        onValue={onValue}
      />
    );
  const unknownRegion = mixed || text === '' ? undefined : t('inspector:field.unknownRegion');
  return (
    <Field label={label} {...(field.kind === 'region' && { hint: findRegion(text)?.name[language] ?? unknownRegion })}>
      {(control) => (
        <ValueInput
          field={field}
          control={control}
          mixed={mixed}
          value={text}
          optional={optional}
          placeholder={placeholderOf(field, subjects) ?? (optional ? t('inspector:field.optional') : undefined)}
          onValue={onValue}
          onBlur={() => {
            const entered = enteredText(field, text);
            // Still a part of what was typed.
            if (!mixed && entered !== text) put(entered);
            sealStep();
          }}
        />
      )}
    </Field>
  );
}

/** Where there is no name, an object is called by its id. */
function placeholderOf(field: AnyValue, [only, ...others]: FormFieldProps['subjects']): string | undefined {
  return field.kind === 'name' && others.length === 0 ? only?.row.id : undefined;
}

interface FormFieldProps {
  readonly table: ObjectTable;
  readonly name: string;
  readonly subjects: readonly Subject<ObjectTable>[];
}
