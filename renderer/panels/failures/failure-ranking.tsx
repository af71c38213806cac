import { useRef } from 'react';
import type { FailureElement } from '../../../shared/network/failure.ts';
import type { Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useSwitchedOff } from '../../answers/failure-answer.ts';
import { failOnly } from '../../answers/failure-view.ts';
import { useShownView } from '../../answers/network-view.ts';
import { jumpTo } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { elementName } from './element-name.ts';
import styles from './failures-panel.module.css';
import { useRanking } from './use-ranking.ts';

const rowHeight = 28;

/** What cuts off most others when it fails alone, worst first. */
export function FailureRanking({ network, elements }: FailureRankingProps) {
  const { t, language } = useTranslator();
  const off = useSwitchedOff();
  const view = useShownView();
  const { ranked, tried, running, stop, goOn } = useRanking(network, view, elements);
  const box = useRef<HTMLDivElement>(null);
  const { height, inView } = useVirtualRows(box, ranked.length, () => rowHeight);
  const total = elements.length;
  return (
    <section className={styles.column} aria-label={t('failures:ranking')}>
      <div className={styles.head}>
        <h3 className={styles.title} title={t('failures:rankingNote')}>
          {t('failures:ranking')}
        </h3>
        {tried < total && (
          <span className={styles.headEnd}>
            {t('failures:rankingRunning', { done: tried, total })}
            <Button tone="quiet" onClick={running ? stop : goOn}>
              {running ? t('failures:stop') : t('failures:goOn')}
            </Button>
          </span>
        )}
      </div>
      <div ref={box} className={styles.list}>
        {tried === total && ranked.length === 0 && <p className={styles.summary}>{t('failures:rankingNone')}</p>}
        <ul className={styles.all} style={{ height }} aria-label={t('failures:ranking')}>
          {inView.map(({ index, top }) => {
            const one = ranked[index];
            if (one === undefined) return null;
            const { element, lostElsewhere, lostWithin } = one;
            const name = elementName(network, element, language);
            const isOff = off.size === 1 && off.has(element.id);
            return (
              <li
                key={`${element.kind} ${element.id}`}
                className={styles.row}
                style={{ transform: `translateY(${top}px)` }}
                data-off={isOff || undefined}
              >
                <button
                  type="button"
                  className={styles.rowButton}
                  aria-pressed={isOff}
                  title={t(isOff ? 'failures:switchOn' : 'failures:switchOff', { name })}
                  onClick={() => {
                    failOnly(isOff ? [] : [element.id]);
                    if (!isOff && element.kind !== 'region') jumpTo([element.id]);
                  }}
                >
                  <span className={styles.name}>{name}</span>
                  <span className={styles.kindWord}>{t(`failures:one.${element.kind}`)}</span>
                  <span className={styles.number}>
                    {lostElsewhere > 0 && t('failures:pairs', { count: lostElsewhere })}
                    {lostWithin > 0 && (
                      <span className={styles.own}>
                        {lostElsewhere > 0 && ' · '}
                        {t('failures:own', { count: lostWithin })}
                      </span>
                    )}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

interface FailureRankingProps {
  readonly network: Network;
  readonly elements: readonly FailureElement[];
}
