import { useState } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

/**
 * A number of the plan. The plan holds no text in its place, so what is no number stays in the field alone, until it is mended or the
 * plan's value changes.
 */
export function NumberField({ value, whole = true, optional = true, min, onValue, ...rest }: NumberFieldProps) {
  const { t } = useTranslator();
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: number | undefined }>();
  const typed = draft !== undefined && draft.over === value ? draft.text : undefined;
  const change = (text: string): void => {
    const next = numberOf(text);
    const valid = next === undefined ? text.trim() === '' && optional : isFine(next);
    setDraft({ text, over: valid ? next : value });
    if (valid) onValue(next);
  };
  const isFine = (number: number): boolean =>
    (!whole || Number.isInteger(number)) && (min === undefined || number >= min) && (whole || number > 0);
  const typedNumber = typed === undefined ? undefined : numberOf(typed);
  const fine =
    typed === undefined || (typedNumber === undefined ? typed.trim() === '' && optional : isFine(typedNumber));
  return (
    <TextField
      {...rest}
      mono
      value={typed ?? (value === undefined ? '' : String(value))}
      error={fine ? undefined : t(whole ? 'inspector:number.notANumber' : 'inspector:number.notPositive')}
      onValue={change}
    />
  );
}

/** Digits with a sign and a point, nothing else: what `Number` takes beyond that (`1e3`, `0x10`) nobody means. */
function numberOf(text: string): number | undefined {
  return /^-?\d{1,15}(\.\d{1,6})?$/u.test(text.trim()) ? Number(text) : undefined;
}

interface NumberFieldProps extends Omit<TextFieldProps, 'value' | 'mono' | 'error' | 'onValue'> {
  readonly value: number | undefined;
  /** A whole number; otherwise any number greater than 0. */
  readonly whole?: boolean;
  /** Whether the field may be empty. */
  readonly optional?: boolean;
  readonly min?: number;
  readonly onValue: (value: number | undefined) => void;
}
