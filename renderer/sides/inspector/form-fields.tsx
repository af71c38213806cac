import { Fragment, type ReactElement, type ReactNode } from 'react';
import { tableFields } from '../../../shared/plan/fields/table-fields.ts';
import type { ObjectTable, Rows } from '../../../shared/plan/plan.ts';
import { FormField } from './form-field.tsx';
import styles from './inspector.module.css';
import type { Subject } from './subject.ts';

/**
 * Where a form of the inspector has a field: for one object alone (`one`), for several at once as well (`several`), as an input of its own, or
 * not, because it is changed elsewhere or never.
 */
type Shown = 'one' | 'several' | 'elsewhere' | ReactElement | false | undefined;

/** Every field of a row, in the order of the form; one that is missing is a compile error. */
export type FormOf<T extends ObjectTable> = { readonly [F in keyof Rows[T]]-?: Shown };

/** The fields of a form, each with the input for its kind of value; whole numbers beside each other share a line. */
export function FormFields<T extends ObjectTable>({ table, subjects, form }: FormFieldsProps<T>) {
  const lines: ReactNode[] = [];
  let numbers: ReactNode[] = [];
  const endLine = (): void => {
    if (numbers.length === 0) return;
    lines.push(
      <div key={`numbers ${lines.length}`} className={styles.pair}>
        {numbers}
      </div>,
    );
    numbers = [];
  };
  for (const [name, shown] of Object.entries<Shown>(form)) {
    if (!shown || shown === 'elsewhere' || (shown === 'one' && subjects.length > 1)) continue;
    const isOwn = shown !== 'one' && shown !== 'several';
    const isNumber = !isOwn && tableFields[table][name]?.kind === 'integer';
    if (!isNumber) endLine();
    (isNumber ? numbers : lines).push(
      isOwn ? (
        <Fragment key={name}>{shown}</Fragment>
      ) : (
        <FormField key={name} table={table} name={name} subjects={subjects} />
      ),
    );
  }
  endLine();
  return lines;
}

interface FormFieldsProps<T extends ObjectTable> {
  readonly table: T;
  readonly subjects: readonly Subject<T>[];
  readonly form: FormOf<T>;
}
