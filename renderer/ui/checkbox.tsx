import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './checkbox.module.css';

/** A choice that is on, off or, for several objects that differ, mixed. */
export function Checkbox({ checked, label, note, readOnly = false, onChecked }: CheckboxProps) {
  return (
    <label className={styles.row}>
      <Base.Root
        className={styles.box}
        checked={checked === true}
        indeterminate={checked === 'mixed'}
        readOnly={readOnly}
        onCheckedChange={onChecked}
      >
        <Base.Indicator className={styles.mark}>
          {checked === 'mixed' ? <Minus size={12} aria-hidden /> : <Check size={12} aria-hidden />}
        </Base.Indicator>
      </Base.Root>
      <span>
        {label}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
    </label>
  );
}

interface CheckboxProps {
  readonly checked: boolean | 'mixed';
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly readOnly?: boolean;
  readonly onChecked: (checked: boolean) => void;
}
