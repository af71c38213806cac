import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { Option } from './select.tsx';
import styles from './segmented.module.css';

/** One choice out of two to four, all in view. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  readOnly = false,
  onValue,
}: SegmentedProps<Value>) {
  return (
    <RadioGroup
      className={styles.group}
      aria-label={label}
      value={value}
      readOnly={readOnly}
      onValueChange={(next) => next !== '' && onValue(next)}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          className={styles.segment}
          nativeButton
          render={<button type="button" />}
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  readonly options: readonly Option<Value>[];
  readonly readOnly?: boolean;
  readonly onValue: (value: Value) => void;
}
