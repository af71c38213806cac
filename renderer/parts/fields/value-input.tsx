import type { Ref } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { deviceVendors } from '../../../shared/devices/dialects.ts';
import type { AnyValue } from '../../../shared/plan/fields/field.ts';
import type { ObjectTable, Plan } from '../../../shared/plan/plan.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { Account } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useDocument } from '../../store/document-store.ts';
import { Combobox } from '../../ui/combobox.tsx';
import type { FieldControl } from '../../ui/field.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { AccountInput } from './account-input.tsx';
import { accessPointOptions, regionOptions, zoneOptions } from './known-values.ts';

/**
 * The control for a field of the plan, by its kind of value. Every value is a text here: a number as it is written, a reference as the id, and
 * nothing at all as an empty one. Whoever shows the control says what the field is called and what is wrong with its value.
 */
export function ValueInput(props: ValueInputProps) {
  const { field, control, value, mixed = false, placeholder, near = nowhere, onValue, onBlur, inputRef } = props;
  const { t, language } = useTranslator();
  const plan = useDocument((document) => document.plan);
  const hint = mixed ? t('inspector:mixed') : (placeholder ?? '');
  const suggest = (options: readonly Option<string>[]) => (
    <Combobox
      control={control}
      mono
      value={value}
      options={options}
      placeholder={hint}
      onValue={onValue}
      {...(onBlur && { onBlur })}
    />
  );
  switch (field.kind) {
    case 'reference':
      return props.onNewAccount !== undefined && field.to.includes('accounts') ? (
        <AccountInput
          control={control}
          value={mixed ? '' : value}
          accounts={[...(plan?.accounts ?? []), ...(props.newAccount === undefined ? [] : [props.newAccount])]}
          placeholder={hint}
          onValue={onValue}
          onNewAccount={props.onNewAccount}
        />
      ) : (
        <ReferenceInput {...props} to={field.to} />
      );
    case 'choice':
      return (
        <Select
          control={control}
          value={mixed ? '' : value === '' ? (field.absent ?? '') : value}
          options={Object.entries(field.words).map(([choice, word]) => ({ value: choice, label: t(word) }))}
          placeholder={hint}
          onValue={onValue}
        />
      );
    case 'region':
      return suggest(regionOptions(near));
    case 'accessPoint':
      return suggest(accessPointOptions(near, language));
    case 'zone':
      return suggest(plan === undefined ? [] : zoneOptions(plan, near, language));
    case 'vendor':
      return suggest(deviceVendors.map((vendor) => ({ value: vendor, label: vendor })));
    case 'prose':
      return <TextArea {...control} rows={6} value={value} placeholder={hint} onValue={onValue} onBlur={onBlur} />;
    default:
      return (
        <TextInput
          {...control}
          ref={inputRef}
          mono={field.kind !== 'name' && field.kind !== 'person'}
          {...((field.kind === 'integer' || field.kind === 'bandwidth') && { inputMode: 'numeric' })}
          value={value}
          placeholder={hint}
          onValue={onValue}
          onBlur={onBlur}
        />
      );
  }
}

/** Another object of the plan, or none; one that is not there is told by its id. */
function ReferenceInput(props: ValueInputProps & { readonly to: readonly ObjectTable[] }) {
  const { control, value, mixed = false, optional = false, none, to, onValue } = props;
  const { t } = useTranslator();
  const plan = useDocument((document) => document.plan);
  return (
    <Select
      control={control}
      value={mixed ? '' : value === '' ? nothing : choice(value)}
      placeholder={mixed ? t('inspector:mixed') : t('inspector:missing', { id: clipped(value) })}
      options={[
        ...(optional ? [{ value: nothing, label: none ?? t('inspector:none') }] : []),
        ...(plan === undefined ? [] : to.flatMap((table) => objectOptions(plan, table))),
      ]}
      onValue={(chosen) => onValue(chosen === nothing ? '' : chosen.slice(1))}
    />
  );
}

function objectOptions(plan: Plan, table: ObjectTable): Option<string>[] {
  return plan[table].map((row) => ({
    value: choice(row.id),
    label: clipped('name' in row ? rowName(row) : row.id),
    ...('uid' in row && row.uid !== undefined && { detail: row.uid }),
  }));
}

/** An id may be any text, so a choice is told from "none" by a sign before it. */
const nothing = '-';
const choice = (id: string): string => `#${id}`;

const nowhere: ReadonlySet<string> = new Set();

export interface ValueInputProps {
  readonly field: AnyValue;
  readonly control: FieldControl;
  readonly value: string;
  /** Several objects that differ. */
  readonly mixed?: boolean;
  readonly placeholder?: string | undefined;
  /** Whether the value may be nothing, and what that is called. */
  readonly optional?: boolean;
  readonly none?: string | undefined;
  /** Regions that, or whose places, are offered first. */
  readonly near?: ReadonlySet<string> | undefined;
  /** Makes an account of that name and chooses it; where it is given, the field of an account offers that. */
  readonly onNewAccount?: ((name: string) => void) | undefined;
  /** An account that is made when the form is confirmed. */
  readonly newAccount?: Account | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly onValue: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
}
