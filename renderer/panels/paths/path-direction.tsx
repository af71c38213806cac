import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useId } from 'react';
import type { Network } from '../../../shared/network/network.ts';
import type { Leg, Trace } from '../../../shared/network/trace-types.ts';
import { rangesText } from '../../../shared/paths/trace-text.ts';
import type { Verdict } from '../../../shared/network/verdict.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { shownLeg } from '../../answers/path-lights.ts';
import { showLeg, usePathView } from '../../answers/path-view.ts';
import { VerdictIcon } from '../../parts/symbols/verdict-icon.tsx';
import { HopItem } from './hop-item.tsx';
import styles from './path-direction.module.css';
import { SecurityItem } from './security-item.tsx';

const outcomeVerdicts: Readonly<Record<Leg['outcome'], Verdict>> = {
  delivered: 'reachable',
  dropped: 'unreachable',
  undetermined: 'undetermined',
};

/** One direction of the path, router by router. Where groups of addresses fare differently, each can be looked at. */
export function PathDirection({ network, trace, direction }: PathDirectionProps) {
  const { t } = useTranslator();
  const id = useId();
  const chosen = usePathView(({ leg }) => leg[direction]);
  const { legs, verdict } = trace[direction];
  const leg = shownLeg(trace[direction], chosen);
  const Way = direction === 'forward' ? ArrowRight : ArrowLeft;
  return (
    <section className={styles.direction} data-direction={direction} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <span className={styles.way}>
          <Way size={13} aria-hidden />
        </span>
        {t(`paths:${direction}`)}
        <span className={styles.outcome}>
          <VerdictIcon verdict={verdict} />
          {t(`paths:verdict.${verdict}`)}
        </span>
      </h2>
      {legs.length > 1 && leg && <LegChoice legs={legs} chosen={leg} direction={direction} />}
      {leg === undefined ? (
        <p className={styles.quiet}>{t('paths:noLegs')}</p>
      ) : (
        <>
          <ol className={styles.hops}>
            {leg.hops.map((hop, at) => (
              // A packet may meet a router twice: its place in the way is what a hop is.
              <HopItem
                key={at}
                network={network}
                hop={hop}
                step={at + 1}
                isLast={at === leg.hops.length - 1}
                leg={leg}
              />
            ))}
          </ol>
          {leg.security.length > 0 && (
            <ul className={styles.security}>
              {leg.security.map((verdictOfGroups, at) => (
                <SecurityItem key={at} network={network} verdict={verdictOfGroups} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

/** The groups of addresses that fare differently, one of which is looked at. */
function LegChoice({ legs, chosen, direction }: LegChoiceProps) {
  const { t } = useTranslator();
  const name = useId();
  return (
    <fieldset className={styles.legs}>
      <legend className={styles.quiet}>{t('paths:groups', { count: legs.length })}</legend>
      {legs.map((leg, at) => {
        const pair = t('paths:groupPair', {
          sources: rangesText(leg.sources),
          destinations: rangesText(leg.destinations),
        });
        return (
          <label key={at} className={styles.leg} data-chosen={leg === chosen || undefined}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={leg === chosen}
              onChange={() => showLeg(direction, at)}
            />
            <VerdictIcon verdict={outcomeVerdicts[leg.outcome]} size={13} />
            <span className={styles.legText} title={pair}>
              {pair}
            </span>
            <span className={styles.legOutcome}>{t(`paths:outcome.${leg.outcome}`)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

interface LegChoiceProps {
  readonly legs: readonly Leg[];
  readonly chosen: Leg;
  readonly direction: 'forward' | 'back';
}

interface PathDirectionProps {
  readonly network: Network;
  readonly trace: Trace;
  readonly direction: 'forward' | 'back';
}
