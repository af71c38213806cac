import { useRef } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { sealStep } from '../../store/document-store.ts';
import type { AddressProblem } from '../../../shared/plan/fields/address-problem.ts';
import styles from './fields.module.css';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** An address or a block: judged while one types and kept as typed, with what was probably meant at one click. */
export function AddressField({ problemOf, optional = false, ...rest }: AddressFieldProps) {
  const { text, t } = useTranslator();
  const { value, mixed = false, onValue } = rest;
  const input = useRef<HTMLInputElement>(null);
  const problem = mixed || (optional && value === '') ? undefined : problemOf(value);
  const correct = (correction: string): void => {
    onValue(correction);
    sealStep();
    // The button goes with the mistake; the focus must not go with it.
    input.current?.focus();
  };
  const correction = problem?.correction;
  return (
    <TextField
      {...rest}
      mono
      inputRef={input}
      error={
        problem && (
          <>
            {text(problem.sentence)}{' '}
            {correction !== undefined && (
              <button type="button" className={styles.correction} onClick={() => correct(correction)}>
                {t('inspector:use', { value: correction })}
              </button>
            )}
          </>
        )
      }
    />
  );
}

interface AddressFieldProps extends Omit<TextFieldProps, 'mono' | 'error' | 'inputRef'> {
  readonly problemOf: (text: string) => AddressProblem | undefined;
  /** An empty field is no mistake. */
  readonly optional?: boolean;
}
