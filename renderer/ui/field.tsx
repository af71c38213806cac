import { Lock } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

/** What a control needs to belong to its label and notes. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/**
 * A labelled control with its notes below: an error, why it is locked, a hint. The control gets `id` and ARIA attributes from the function
 * that renders it.
 */
export function Field({ label, error, locked, hint, wide = false, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? locked ?? hint;
  const control: FieldControl = {
    id,
    'aria-describedby': note === undefined ? undefined : noteId,
    'aria-invalid': error === undefined ? undefined : true,
  };
  return (
    <div className={wide ? `${styles.field} ${styles.wide}` : styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children(control)}
      {note !== undefined && (
        <p id={noteId} className={error === undefined ? styles.note : styles.error}>
          {error === undefined && locked !== undefined && <Lock size={11} aria-hidden className={styles.lock} />}
          {note}
        </p>
      )}
    </div>
  );
}

interface FieldProps {
  readonly label: ReactNode;
  readonly error?: ReactNode;
  /** Why the value can't be changed here, in one sentence. */
  readonly locked?: ReactNode;
  readonly hint?: ReactNode;
  /** Takes the whole row of a form that has columns. */
  readonly wide?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}
