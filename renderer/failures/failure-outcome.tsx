import { CircleCheck, Unplug } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import { clipped } from '../../shared/diagram/card-text.ts';
import { failureOf } from '../../shared/network/failure.ts';
import { nameOf, type Network } from '../../shared/network/network.ts';
import { useTranslator } from '../language/use-translator.ts';
import { mostListed, useFailureView } from '../store/failure-view.ts';
import { askPath } from '../store/path-view.ts';
import { useVirtualRows } from '../ui/use-virtual-rows.ts';
import styles from './failures-panel.module.css';
import { lostGroups } from './lost-groups.ts';

const rowHeight = 28;

/** What is lost with the things that are off: how many pairs, and between which networks. */
export function FailureOutcome({ network }: { readonly network: Network }) {
  const { t } = useTranslator();
  // A large plan takes longer than a frame: the switch reacts at once, the answer follows.
  const off = useDeferredValue(useFailureView((state) => state.off));
  const outcome = useMemo(() => {
    if (off.size === 0) return undefined;
    const failure = failureOf(network, off, mostListed);
    return { ...failure, groups: lostGroups(failure.before, failure.lost) };
  }, [network, off]);
  return (
    <section className={styles.column} aria-label={t('failures:lostList')} aria-live="polite">
      <div className={styles.summary}>
        {outcome === undefined ? (
          <>
            <p className={styles.verdict}>{t('failures:nothingOff')}</p>
            <p className={styles.note}>{t('failures:nothingOffHint')}</p>
          </>
        ) : (
          <>
            <p className={styles.verdict} data-lost={outcome.lost.count > 0}>
              {outcome.lost.count > 0 ? <Unplug size={15} aria-hidden /> : <CircleCheck size={15} aria-hidden />}
              {outcome.lost.count > 0 ? t('failures:lost', { count: outcome.lost.count }) : t('failures:nothingLost')}
            </p>
            <p className={styles.note}>
              {t('failures:before', {
                before: outcome.before.counts.reachable,
                after: outcome.after.counts.reachable,
              })}
            </p>
          </>
        )}
        {outcome !== undefined && outcome.lost.count > mostListed && (
          <p className={styles.note}>{t('failures:cutShort', { most: mostListed })}</p>
        )}
        <p className={styles.note}>{t('failures:unchanged')}</p>
      </div>
      {outcome !== undefined && outcome.groups.length > 0 && (
        <LostList network={network} groups={outcome.groups} off={off} />
      )}
    </section>
  );
}

function LostList({ network, groups, off }: LostListProps) {
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const { height, inView } = useVirtualRows(box, groups.length, () => rowHeight);
  return (
    <div ref={box} className={styles.list}>
      <ul className={styles.all} style={{ height }} aria-label={t('failures:lostList')}>
        {inView.map(({ index, top }) => {
          const group = groups[index];
          if (group === undefined) return null;
          const [from, to] = [clipped(nameOf(network, group.from)), clipped(nameOf(network, group.to))];
          const title = from === to ? t('failures:within', { name: from }) : t('failures:between', { from, to });
          return (
            <li key={`${group.from} ${group.to}`} className={styles.row} style={{ transform: `translateY(${top}px)` }}>
              <button
                type="button"
                className={styles.rowButton}
                title={t('failures:showPath')}
                onClick={() => askPath({ from: group.example[0], to: group.example[1], without: off })}
              >
                <span className={styles.name}>{title}</span>
                <span className={styles.number}>{t('failures:pairs', { count: group.count })}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface LostListProps {
  readonly network: Network;
  readonly groups: ReturnType<typeof lostGroups>;
  readonly off: ReadonlySet<string>;
}
