import type { Ref, TextareaHTMLAttributes } from 'react';
import styles from './text-input.module.css';

/** A text field of several lines. */
export function TextArea({ onValue, ref, ...rest }: TextAreaProps) {
  return (
    <textarea rows={3} {...rest} ref={ref} className={styles.input} onChange={(event) => onValue(event.target.value)} />
  );
}

interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange'> {
  readonly onValue: (value: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
}
