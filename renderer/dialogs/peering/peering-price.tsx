import { unknownPriceMark } from '../../../shared/export/quote/price-labels.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { mustFindRouter } from '../../../shared/plan/routers.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { priceTexts } from '../../answers/price-overlay.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './peering-price.module.css';

/** What a peering costs a month, and whom: the initiator alone is charged (guide, section 2). A price that no book has is said to be unknown. */
export function PeeringPrice({ network, peering }: PeeringPriceProps) {
  const translator = useTranslator();
  const { t } = translator;
  const price = priceTexts(network, translator).get(peering.id);
  const isKnown = price !== undefined && price !== unknownPriceMark;
  const { account } = mustFindRouter(network.plan, peering.initiator.router).row;
  return (
    <p className={styles.price} role="group" aria-label={t('dialogs:peering.price')}>
      <span className={styles.term}>{t('dialogs:peering.price')}</span>
      <span className={styles.amount} data-known={isKnown}>
        {isKnown ? price : t('dialogs:peering.price.unknown')}
      </span>
      <span className={styles.payer}>
        {t('dialogs:peering.price.payer', { account: clipped(nameOf(network, account)) })}
      </span>
    </p>
  );
}

interface PeeringPriceProps {
  /** With the peering in it. */
  readonly network: Network;
  readonly peering: Peering;
}
