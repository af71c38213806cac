import type { TextareaHTMLAttributes } from 'react';
import styles from './text-input.module.css';

/** A text field of several lines. */
export function TextArea({ onValue, ...rest }: TextAreaProps) {
  return <textarea rows={3} {...rest} className={styles.input} onChange={(event) => onValue(event.target.value)} />;
}

interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange'> {
  readonly onValue: (value: string) => void;
}
