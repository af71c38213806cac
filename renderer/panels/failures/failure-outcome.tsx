import { CircleCheck, Unplug } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { mostListed, useFailureAnswer } from '../../answers/failure-answer.ts';
import { askPath } from '../../answers/path-view.ts';
import { ViewName } from '../../parts/symbols/view-name.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import styles from './failures-panel.module.css';
import { lostGroups } from './lost-groups.ts';

const rowHeight = 28;

/** What is lost with the things that are off: how many pairs, and between which networks. */
export function FailureOutcome({ network }: { readonly network: Network }) {
  const { t } = useTranslator();
  const answer = useFailureAnswer();
  const groups = useMemo(() => (answer === undefined ? [] : lostGroups(answer.before, answer.lost)), [answer]);
  return (
    <section className={styles.column} aria-label={t('failures:lostList')} aria-live="polite">
      <div className={styles.summary}>
        {answer === undefined ? (
          <>
            <p className={styles.verdict}>{t('failures:nothingOff')}</p>
            <p className={styles.note}>{t('failures:nothingOffHint')}</p>
          </>
        ) : (
          <>
            <p className={styles.verdict} data-lost={answer.lost.count > 0}>
              {answer.lost.count > 0 ? <Unplug size={15} aria-hidden /> : <CircleCheck size={15} aria-hidden />}
              {answer.lost.count > 0 ? t('failures:lost', { count: answer.lost.count }) : t('failures:nothingLost')}
            </p>
            <p className={styles.note}>
              {t('failures:before', {
                before: answer.before.counts.reachable,
                after: answer.after.counts.reachable,
              })}
            </p>
          </>
        )}
        {answer !== undefined && answer.lost.count > mostListed && (
          <p className={styles.note}>{t('failures:cutShort', { most: mostListed })}</p>
        )}
        <p className={styles.note}>{t('failures:unchanged')}</p>
        <ViewName />
      </div>
      {answer !== undefined && groups.length > 0 && <LostList network={network} groups={groups} off={answer.off} />}
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
