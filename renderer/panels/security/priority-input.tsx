import { useState } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { sealStep } from '../../store/document-store.ts';
import { TextInput } from '../../ui/text-input.tsx';

/** A priority, 1 (strongest) to 100 (AuthorizeSecurityGroup, parameter Priority). What is none stays in the field alone, until it is left. */
export function PriorityInput({ value, onValue, ...rest }: PriorityInputProps) {
  const { t } = useTranslator();
  const [typed, setTyped] = useState<string>();
  const isMistaken = typed === undefined ? !isPriority(String(value)) : !isPriority(typed);
  return (
    <TextInput
      {...rest}
      mono
      inputMode="numeric"
      value={typed ?? String(value)}
      aria-invalid={isMistaken || undefined}
      title={isMistaken ? t('security:priorityInvalid') : undefined}
      onValue={(text) => {
        setTyped(text);
        if (isPriority(text)) onValue(Number(text));
      }}
      onBlur={() => {
        setTyped(undefined);
        sealStep();
      }}
    />
  );
}

function isPriority(text: string): boolean {
  return /^[1-9]\d?$|^100$/u.test(text.trim());
}

interface PriorityInputProps {
  readonly 'aria-label': string;
  readonly value: number;
  readonly onValue: (priority: number) => void;
}
