import { Plus, X } from 'lucide-react';
import { type Cidr, parseCidr } from '../../../shared/net/cidr.ts';
import { CidrField } from '../../parts/fields/cidr-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { sealStep } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './blocks-field.module.css';

/** The CIDR blocks of an object, one field each; a block that is no longer wanted goes, the last one stays. */
export function BlocksField({
  cidrs,
  usualPrefix,
  markPrimary = false,
  newBlock,
  freeBlock,
  onCidrs,
}: BlocksFieldProps) {
  const { t } = useTranslator();
  const put = (next: readonly string[], field: string): void => onCidrs(next, field);
  const add = (): void => {
    const first = parseCidr(cidrs[0] ?? '');
    put([...cidrs, newBlock(first.ok ? first.value.prefix : usualPrefix)], 'cidrs');
    sealStep();
  };
  const remove = (at: number): void => {
    put(cidrs.toSpliced(at, 1), 'cidrs');
    sealStep();
  };
  return (
    <fieldset className={styles.blocks}>
      <legend className={styles.legend}>{t('inspector:field.cidrs')}</legend>
      {cidrs.map((cidr, at) => (
        <CidrField
          key={at}
          label={
            <span className={markPrimary && at === 0 ? styles.primary : 'visually-hidden'}>
              {markPrimary && at === 0 ? t('inspector:field.primary') : t('inspector:field.block', { number: at + 1 })}
            </span>
          }
          value={cidr}
          usualPrefix={usualPrefix}
          freeBlock={{ find: freeBlock.find, take: (block, from) => freeBlock.take(at, block, from) }}
          end={
            <Button
              tone="quiet"
              icon
              aria-label={t('inspector:field.removeBlock', { block: cidr })}
              disabledReason={cidrs.length === 1 ? t('inspector:field.lastBlock') : undefined}
              onClick={() => remove(at)}
            >
              <X size={14} aria-hidden />
            </Button>
          }
          onValue={(value) => put(cidrs.with(at, value), `cidrs.${at}`)}
        />
      ))}
      <Button tone="quiet" className={styles.add} onClick={add}>
        <Plus size={14} aria-hidden />
        {t('inspector:field.addBlock')}
      </Button>
    </fieldset>
  );
}

interface BlocksFieldProps {
  readonly cidrs: readonly string[];
  /** The mask length that is looked for where no block names one. */
  readonly usualPrefix: number;
  /** The first block means more than the others. */
  readonly markPrimary?: boolean;
  /** Another block for the object, of that mask length if there is one. */
  readonly newBlock: (prefix: number) => string;
  readonly freeBlock: {
    readonly find: (prefix: number) => Cidr | undefined;
    readonly take: (at: number, block: Cidr, from: Cidr | undefined) => void;
  };
  /** `field` tells the typing in one block from the typing in another. */
  readonly onCidrs: (cidrs: readonly string[], field: string) => void;
}
