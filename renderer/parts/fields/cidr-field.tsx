import { Sparkles } from 'lucide-react';
import { message } from '../../../shared/messages/message.ts';
import { type Cidr, parseCidr, sizeOf } from '../../../shared/net/cidr.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { sealStep } from '../../store/document-store.ts';
import { notify } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { AddressField } from './address-field.tsx';
import { cidrProblem } from '../../../shared/plan/fields/address-problem.ts';
import type { TextFieldProps } from './text-field.tsx';

/** A block, with the next free one of the same size at one click. */
export function CidrField({ usualPrefix, freeBlock, end, ...rest }: CidrFieldProps) {
  const { t } = useTranslator();
  const { value } = rest;
  const parsed = parseCidr(value);
  const suggest = (): void => {
    const prefix = prefixOf(value) ?? usualPrefix;
    const block = freeBlock?.find(prefix);
    if (block === undefined) notify('info', message('inspector:cidr.noneFree', { prefix: `/${prefix}` }));
    else {
      freeBlock?.take(block, parsed.ok ? parsed.value : undefined);
      sealStep();
    }
  };
  const size = parsed.ok ? sizeOf(parsed.value) : undefined;
  return (
    <AddressField
      {...rest}
      problemOf={cidrProblem}
      hint={rest.hint ?? (size && t('inspector:cidr.size', { count: size }))}
      end={
        <>
          {freeBlock !== undefined && (
            <Button
              tone="quiet"
              icon
              aria-label={t('inspector:cidr.suggest')}
              tip={t('inspector:cidr.suggest')}
              onClick={suggest}
            >
              <Sparkles size={14} aria-hidden />
            </Button>
          )}
          {end}
        </>
      }
    />
  );
}

/** The mask length that a text names, even where the rest of it is no block yet. */
function prefixOf(text: string): number | undefined {
  const digits = /\/(\d{1,2})$/u.exec(text.slice(0, 64).trimEnd())?.[1];
  const prefix = digits === undefined ? 33 : Number(digits);
  return prefix <= 32 ? prefix : undefined;
}

/** Where free blocks are found, and what taking one does. */
export interface FreeBlock {
  readonly find: (prefix: number) => Cidr | undefined;
  /** `from` is what the field says, where that is a block. */
  readonly take: (block: Cidr, from: Cidr | undefined) => void;
}

interface CidrFieldProps extends Omit<TextFieldProps, 'mono' | 'error'> {
  /** The mask length that is looked for while the field names none. */
  readonly usualPrefix: number;
  readonly freeBlock?: FreeBlock | undefined;
}
