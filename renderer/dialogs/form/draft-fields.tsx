import type { ReactNode, Ref } from 'react';
import type { Message } from '../../../shared/messages/message.ts';
import { isOptional } from '../../../shared/plan/fields/is-optional.ts';
import { tableFields } from '../../../shared/plan/fields/table-fields.ts';
import type { ObjectTable, Rows } from '../../../shared/plan/plan.ts';
import type { Account } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { ValueInput } from '../../parts/fields/value-input.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import form from './form.module.css';
import type { RowDraft, SingleField } from './row-draft.ts';

/** What a dialog adds to the input of a field. */
interface Extras {
  readonly wide?: boolean;
  readonly hint?: string | undefined;
  /** What an empty choice is called. */
  readonly none?: string;
  /** A value at one click. */
  readonly use?: string | undefined;
  /** Why the value does not go with the others. */
  readonly conflict?: Message | undefined;
  /** Regions that, or whose places, are offered first. */
  readonly near?: ReadonlySet<string>;
}

/** Every field of a row, in the order of the dialog; one that is missing is a compile error. */
export type DialogOf<T extends ObjectTable> = {
  readonly [F in keyof Rows[T]]-?: F extends SingleField<T> ? Extras | 'elsewhere' : 'elsewhere';
};

/** The fields of a dialog about a row, each with the input for its kind of value; nothing counts before the dialog is confirmed. */
export function DraftFields<T extends ObjectTable>(props: DraftFieldsProps<T>) {
  const { table, dialog, draft, problems, nameField, newAccount, onNewAccount, onChange } = props;
  const { t, text } = useTranslator();
  const texts: Readonly<Record<string, string>> = draft;
  const problemOf: Readonly<Record<string, Message | undefined>> = problems;
  return (Object.entries(dialog) as [string, Extras | 'elsewhere'][]).map(([name, extras]): ReactNode => {
    const field = tableFields[table][name];
    if (extras === 'elsewhere' || field?.word === undefined) return null;
    const said = problemOf[name] ?? extras.conflict;
    const put = (value: string): void => onChange({ [name]: value } as Partial<RowDraft<T>>);
    const { use } = extras;
    return (
      <Field key={name} label={t(field.word)} wide={extras.wide ?? false} error={said && text(said)} hint={extras.hint}>
        {(control) => {
          const input = (
            <ValueInput
              field={field}
              control={control}
              value={texts[name] ?? ''}
              optional={isOptional(table, name)}
              none={extras.none}
              near={extras.near}
              newAccount={newAccount}
              onNewAccount={onNewAccount}
              inputRef={field.kind === 'name' ? nameField : undefined}
              onValue={put}
            />
          );
          return use === undefined ? (
            input
          ) : (
            <div className={form.withButton}>
              {input}
              <Button onClick={() => put(use)}>{t('dialogs:use', { value: use })}</Button>
            </div>
          );
        }}
      </Field>
    );
  });
}

interface DraftFieldsProps<T extends ObjectTable> {
  readonly table: T;
  readonly dialog: DialogOf<T>;
  readonly draft: RowDraft<T>;
  readonly problems: Readonly<Partial<Record<SingleField<T>, Message>>>;
  readonly nameField: Ref<HTMLInputElement>;
  readonly newAccount: Account | undefined;
  readonly onNewAccount: (name: string) => void;
  readonly onChange: (fields: Partial<RowDraft<T>>) => void;
}
