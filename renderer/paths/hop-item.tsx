import { CircleSlash, Link2 } from 'lucide-react';
import { useState } from 'react';
import { formatCidr } from '../../shared/net/cidr.ts';
import type { Network } from '../../shared/network/network.ts';
import type { RouteLookup } from '../../shared/network/route-lookup.ts';
import type { Crossing, Hop, Leg } from '../../shared/network/trace-types.ts';
import { useTranslator } from '../language/use-translator.ts';
import styles from './hop-item.module.css';
import { ObjectButton } from './object-button.tsx';
import { targetWords } from './path-words.ts';

/** One router of the way: which of its routes wins, what the packet leaves over, and what happens where it leaves no more. */
export function HopItem({ network, hop, step, isLast, leg }: HopItemProps) {
  const { t } = useTranslator();
  return (
    <li className={styles.hop} data-outcome={isLast ? leg.outcome : undefined}>
      <span className={styles.step} aria-hidden>
        {step}
      </span>
      <div className={styles.body}>
        <ObjectButton network={network} id={hop.at.row.id} />
        <WinningRoute network={network} lookup={hop.lookup} />
        <Losers network={network} lookup={hop.lookup} />
        {hop.via ? (
          <Over network={network} via={hop.via} />
        ) : (
          isLast && <p className={styles.end}>{t(`paths:outcome.${leg.outcome}`)}</p>
        )}
      </div>
    </li>
  );
}

function WinningRoute({ network, lookup: { winner } }: { readonly network: Network; readonly lookup: RouteLookup }) {
  const { t } = useTranslator();
  if (winner === undefined) {
    return (
      <p className={styles.none}>
        <CircleSlash size={12} aria-hidden />
        {t('paths:noRoute')}
      </p>
    );
  }
  const over = targetWords(network, winner);
  return (
    <p className={styles.route}>
      <span className={styles.mono}>{formatCidr(winner.destination)}</span>{' '}
      <span className={styles.quiet} title={over}>
        {over === undefined ? t('paths:routeImplied') : t('paths:routeOver', { via: over })}
      </span>
    </p>
  );
}

/** The other routes that match, and why they do not count. */
function Losers({ network, lookup: { losers } }: { readonly network: Network; readonly lookup: RouteLookup }) {
  const { t } = useTranslator();
  const [open, setOpen] = useState(false);
  if (losers.length === 0) return null;
  return (
    <>
      <button type="button" className={styles.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('paths:losers', { count: losers.length })}
      </button>
      {open && (
        <ul className={styles.losers}>
          {losers.map(({ route, reason }, at) => {
            const over = targetWords(network, route);
            return (
              <li key={at}>
                <span className={styles.mono}>{formatCidr(route.destination)}</span>{' '}
                {over !== undefined && t('paths:routeOver', { via: over })} — {t(`paths:loser.${reason}`)}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function Over({ network, via }: { readonly network: Network; readonly via: Crossing }) {
  const { t } = useTranslator();
  const id = via.kind === 'peering' ? via.peering.row.id : via.id;
  const works = via.kind === 'physicalConnection' || (via.initiator === 'activated' && via.acceptor === 'activated');
  return (
    <div className={styles.over} data-works={works}>
      <Link2 size={12} aria-hidden className={styles.link} />
      <ObjectButton network={network} id={id} />
      {via.kind === 'peering' && (
        <span className={styles.states}>
          {t('paths:states', {
            initiator: t(`canvas:state.${via.initiator}`),
            acceptor: t(`canvas:state.${via.acceptor}`),
          })}
        </span>
      )}
    </div>
  );
}

interface HopItemProps {
  readonly network: Network;
  readonly hop: Hop;
  readonly step: number;
  readonly isLast: boolean;
  readonly leg: Leg;
}
