import type { InputHTMLAttributes, Ref } from 'react';
import styles from './text-input.module.css';

/** A one-line text field; `mono` for addresses and ids. */
export function TextInput({ mono = false, className, onValue, ref, ...rest }: TextInputProps) {
  return (
    <input
      type="text"
      spellCheck={false}
      autoComplete="off"
      {...rest}
      ref={ref}
      className={[styles.input, mono ? styles.mono : '', className ?? ''].join(' ')}
      onChange={(event) => onValue(event.target.value)}
    />
  );
}

interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly mono?: boolean;
  readonly onValue: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}
