import { ArrowRight, CircleSlash } from 'lucide-react';
import { useState } from 'react';
import type { EndState } from '../../../shared/catalog/router-states.ts';
import { inSentence } from '../../../shared/messages/message.ts';
import { formatCidr } from '../../../shared/net/cidr.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { RouteLookup } from '../../../shared/network/route-lookup.ts';
import type { Crossing, Hop, Leg } from '../../../shared/network/trace-types.ts';
import { forwards } from '../../../shared/network/view.ts';
import { useShownView } from '../../answers/network-view.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './hop-item.module.css';
import { ObjectButton } from './object-button.tsx';
import { targetObject, targetWords } from './path-words.ts';

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
          <Over network={network} via={hop.via} named={hop.lookup.winner && targetObject(hop.lookup.winner)} />
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
  const target = targetObject(winner);
  const over = targetWords(network, winner);
  return (
    <p className={styles.route}>
      <span className={styles.mono}>{formatCidr(winner.destination)}</span>
      {over === undefined && <span className={styles.quiet}>{t('paths:routeImplied')}</span>}
      {over !== undefined && (
        <span className={styles.onward}>
          <ArrowRight size={12} aria-hidden className={styles.arrow} />
          <span className="visually-hidden">{t('paths:routeOver', { via: '' })}</span>
          {target === undefined ? (
            <span className={styles.target}>{over}</span>
          ) : (
            <ObjectButton network={network} id={target} plain />
          )}
        </span>
      )}
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

/** The states of a peering that is crossed; a physical connection that a data center's route reaches through a gateway address. */
function Over({ network, via, named }: OverProps) {
  const { t } = useTranslator();
  const view = useShownView();
  if (via.kind === 'physicalConnection')
    return named === via.id ? null : (
      <p className={styles.over}>
        <ObjectButton network={network} id={via.id} />
      </p>
    );
  const { initiator, acceptor } = via;
  const word = (state: EndState) => inSentence(`fields:state.${state}`);
  const works = forwards(via.peering, view);
  return (
    <p className={styles.over} data-works={works}>
      {initiator === acceptor
        ? t('paths:statesSame', { state: word(initiator) })
        : t('paths:states', { initiator: word(initiator), acceptor: word(acceptor) })}
    </p>
  );
}

interface OverProps {
  readonly network: Network;
  readonly via: Crossing;
  /** What the winning route names. */
  readonly named: string | undefined;
}

interface HopItemProps {
  readonly network: Network;
  readonly hop: Hop;
  readonly step: number;
  readonly isLast: boolean;
  readonly leg: Leg;
}
