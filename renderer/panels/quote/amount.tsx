import { CircleHelp } from 'lucide-react';
import { amountText } from '../../../shared/export/quote/quote-document.ts';
import type { Decimal } from '../../../shared/money/decimal.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './amount.module.css';

/** An amount of money, or that nobody knows it: never a 0 in its place. */
export function Amount({ value, currency, waived = false }: AmountProps) {
  const { t } = useTranslator();
  if (value === null)
    return (
      <span className={styles.unknown}>
        <CircleHelp size={13} aria-hidden />
        {t('quote:panel.unknown')}
      </span>
    );
  return (
    <span className={styles.amount}>
      {waived && <span className={styles.free}>{t('quote:panel.free')}</span>}
      {amountText(value, currency)}
    </span>
  );
}

interface AmountProps {
  /** Null where it is unknown. */
  readonly value: Decimal | null;
  readonly currency: string;
  /** A waiver makes it free. */
  readonly waived?: boolean;
}
