import { ArrowUpRight } from 'lucide-react';
import { useId } from 'react';
import type { Determinant, PeeringField } from '../../../shared/plan/edits/peering-locks.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './fact-cell.module.css';

/** A value with the reason why it is so and the way to what decides it; or, where only the cloud gives it, the place to enter it. */
export function FactCell<Value extends string>({
  label,
  field,
  format,
  mono = false,
  oneLine = false,
  error,
  wayTo,
  onValue,
}: FactCellProps<Value>) {
  const { t, text } = useTranslator();
  const noteId = useId();
  if (!field.shown) return null;
  const { value, options, locked, reason, determinedBy } = field;
  const why = reason && text(reason);
  if (!locked && onValue !== undefined) {
    const control = {
      'aria-label': label,
      'aria-invalid': error === undefined ? undefined : true,
      'aria-describedby': noteId,
    } as const;
    const known = options.map((option) => ({ value: option, label: option }));
    return (
      <div className={styles.entry} title={why}>
        {known.length > 0 ? (
          <Combobox
            control={{ ...control, id: `${noteId}-control` }}
            mono={mono}
            value={value ?? ''}
            options={known}
            placeholder={t('dialogs:notSet')}
            onValue={onValue}
          />
        ) : (
          <TextInput {...control} mono={mono} value={value ?? ''} placeholder={t('dialogs:notSet')} onValue={onValue} />
        )}
        <span id={noteId} className={error === undefined ? 'visually-hidden' : styles.error}>
          {error ?? why}
        </span>
      </div>
    );
  }
  const shown = value === undefined || value === '' ? t('dialogs:notSet') : format(value);
  return (
    <div role="group" aria-label={label} className={oneLine ? `${styles.fact} ${styles.oneLine}` : styles.fact}>
      <span className={styles.line}>
        <span className={mono && value !== undefined ? `${styles.value} ${styles.mono}` : styles.value} title={shown}>
          {shown}
        </span>
        {determinedBy.map((determinant) => (
          <Way key={determinant.id} determinant={determinant} wayTo={wayTo} />
        ))}
      </span>
      {why !== undefined && (
        <span className={styles.reason} title={why}>
          {why}
        </span>
      )}
    </div>
  );
}

interface FactCellProps<Value extends string> {
  /** The name of the field in the guide's form. */
  readonly label: string;
  readonly field: PeeringField<Value>;
  readonly format: (value: Value) => string;
  readonly mono?: boolean;
  /** The reason stands behind the value instead of below it. */
  readonly oneLine?: boolean;
  readonly error?: string | undefined;
  readonly wayTo: WayTo;
  readonly onValue?: (value: string) => void;
}

function Way({ determinant, wayTo }: { readonly determinant: Determinant; readonly wayTo: WayTo }) {
  const { t } = useTranslator();
  const label = t('dialogs:peering.wayTo', { name: wayTo.nameOf(determinant.id) });
  return (
    <Button
      tone="quiet"
      icon
      className={styles.way ?? ''}
      aria-label={label}
      tip={label}
      disabledReason={wayTo.refusal}
      onClick={() => wayTo.go(determinant)}
    >
      <ArrowUpRight size={12} aria-hidden />
    </Button>
  );
}

/** Leads to what determines a fact. */
export interface WayTo {
  /** What that is called. */
  readonly nameOf: (id: string) => string;
  /** Why one can't go there now. */
  readonly refusal: string | undefined;
  readonly go: (determinant: Determinant) => void;
}
