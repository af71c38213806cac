import { clipped } from '../../../shared/diagram/card-text.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import { ChoiceField } from '../../parts/fields/choice-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import type { Shared } from './subject.ts';

/** Another object of the plan, or none. */
export function ReferenceField({ label, shared, rows, onId }: ReferenceFieldProps) {
  const { t } = useTranslator();
  const { mixed, value } = shared;
  return (
    <ChoiceField
      label={label}
      mixed={mixed}
      value={value === undefined ? none : choice(value)}
      {...(value === undefined ? {} : { placeholder: t('inspector:missing', { id: clipped(value) }) })}
      options={[
        { value: none, label: t('inspector:none') },
        ...rows.map((row) => ({ value: choice(row.id), label: clipped(rowName(row)) })),
      ]}
      onValue={(chosen) => onId(chosen === none ? undefined : chosen.slice(1))}
    />
  );
}

/** An id may be any text, so a choice is told from "none" by a sign before it. */
const none = '-';
const choice = (id: string): string => `#${id}`;

interface ReferenceFieldProps {
  readonly label: string;
  readonly shared: Shared<string | undefined>;
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly onId: (id: string | undefined) => void;
}
