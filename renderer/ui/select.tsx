import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import styles from './select.module.css';
import type { FieldControl } from './field.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter text, such as an id. */
  readonly detail?: string;
  /** Other words by which it is found, such as its name in another language; they are not shown. */
  readonly also?: string;
}

/** One choice out of a short list. An empty `value` shows `placeholder`, as for mixed values. */
export function Select<Value extends string>({
  control,
  value,
  options,
  placeholder = '',
  readOnly = false,
  onValue,
}: SelectProps<Value>) {
  const shown = options.find((option) => option.value === value);
  return (
    <Base.Root
      items={options.map(({ value: item, label }) => ({ value: item, label }))}
      value={value === '' ? null : value}
      readOnly={readOnly}
      onValueChange={(next) => next !== null && onValue(next)}
    >
      <Base.Trigger className={styles.trigger} {...control} data-locked={readOnly || undefined}>
        <span className={shown ? styles.value : styles.placeholder}>{shown?.label ?? placeholder}</span>
        {!readOnly && <ChevronsUpDown size={13} aria-hidden className={styles.chevron} />}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className={styles.popup}>
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={styles.item}>
                  <Base.ItemIndicator className={styles.mark}>
                    <Check size={13} aria-hidden />
                  </Base.ItemIndicator>
                  <Base.ItemText className={styles.itemText}>{option.label}</Base.ItemText>
                  {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface SelectProps<Value extends string> {
  readonly control: Partial<FieldControl> & { readonly 'aria-label'?: string };
  readonly value: Value | '';
  readonly options: readonly Option<Value>[];
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly onValue: (value: Value) => void;
}
