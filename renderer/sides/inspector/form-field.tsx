import { useState } from 'react';
import { findRegion } from '../../../shared/catalog/regions.ts';
import type { Message } from '../../../shared/messages/message.ts';
import { accountNamed, addAccountWith } from '../../../shared/plan/edits/add-account.ts';
import type { AnyValue } from '../../../shared/plan/fields/field.ts';
import { enteredText } from '../../../shared/plan/fields/entered-text.ts';
import { isOptional } from '../../../shared/plan/fields/is-optional.ts';
import { tableFields } from '../../../shared/plan/fields/table-fields.ts';
import type { ObjectTable, Plan } from '../../../shared/plan/plan.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { AddressField } from '../../parts/fields/address-field.tsx';
import { ipProblem } from '../../../shared/plan/fields/address-problem.ts';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { placeConflict, regionsAround } from '../../parts/fields/place-around.ts';
import { ValueInput } from '../../parts/fields/value-input.tsx';
import { currentPlan, edit, sealStep, useDocument } from '../../store/document-store.ts';
import { Field } from '../../ui/field.tsx';
import { change, changeLabel, shared, type Subject } from './subject.ts';

/** One field of the objects of a form, with the input for its kind of value; what is typed counts at once. */
export function FormField({ table, name, subjects }: FormFieldProps) {
  const { t, text: translate, language } = useTranslator();
  const plan = useDocument((document) => document.plan);
  // A place that is being called by its name: the plan has the id from the last letter on, so that nothing moves when the field is left.
  const [typed, setTyped] = useState('');
  const field = tableFields[table][name];
  if (field?.word === undefined) throw new Error(`a form with a field that the table has not: ${name}`);
  const label = t(field.word);
  const { mixed, value } = shared(subjects, ({ row }) => (row as unknown as Record<string, unknown>)[name]);
  const optional = isOptional(table, name);
  const put = (next: string | number | undefined): void => change(subjects, name, { [name]: next });
  const text = typeof value === 'string' ? value : '';
  const onValue = (next: string): void => {
    setTyped(next);
    put(next === '' && optional ? undefined : enteredText(field, next));
  };
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
  const conflict = mixed || plan === undefined ? undefined : conflictOf(plan, field, text, subjects);
  const unknownRegion = mixed || text === '' ? undefined : t('inspector:field.unknownRegion');
  return (
    <Field
      label={label}
      error={conflict && translate(conflict)}
      {...(field.kind === 'region' && { hint: findRegion(text)?.name[language] ?? unknownRegion })}
    >
      {(control) => (
        <ValueInput
          field={field}
          control={control}
          mixed={mixed}
          value={!mixed && enteredText(field, typed) === text ? typed : text}
          optional={optional}
          placeholder={placeholderOf(field, subjects) ?? (optional ? t('inspector:field.optional') : undefined)}
          near={plan && nearOf(plan, subjects)}
          onNewAccount={(account) => giveToNewAccount(subjects, account)}
          onValue={onValue}
          onBlur={() => {
            setTyped('');
            const entered = enteredText(field, text);
            // What a file has there may still be a name.
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

/** The regions that go with what these objects hang on. */
function nearOf(plan: Plan, subjects: FormFieldProps['subjects']): ReadonlySet<string> {
  return new Set(subjects.flatMap(({ row }) => [...regionsAround(plan, row)]));
}

/** The first reason why a place does not go with one of these objects. */
function conflictOf(
  plan: Plan,
  field: AnyValue,
  text: string,
  subjects: FormFieldProps['subjects'],
): Message | undefined {
  for (const { row } of subjects) {
    const conflict = placeConflict(plan, field, text, row);
    if (conflict !== undefined) return conflict;
  }
  return undefined;
}

function giveToNewAccount(subjects: FormFieldProps['subjects'], name: string): void {
  const plan = currentPlan();
  const owned = subjects.flatMap(({ table, row: { id } }) =>
    table === 'vpcs' || table === 'vbrs' || table === 'physicalConnections' ? [{ table, id }] : [],
  );
  edit(changeLabel(subjects), addAccountWith(plan, accountNamed(plan, name), owned));
}

interface FormFieldProps {
  readonly table: ObjectTable;
  readonly name: string;
  readonly subjects: readonly Subject<ObjectTable>[];
}
