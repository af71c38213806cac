import { type KeyboardEvent, useRef } from 'react';
import { addMonths, daysBetween } from '../../../shared/calendar/iso-date.ts';
import type { Network } from '../../../shared/network/network.ts';
import { eventWords } from '../../../shared/export/calendar/event-words.ts';
import type { TimelineRow, TimelineSpan } from '../../../shared/pricing/plan-timeline.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { placeOf, type ShownRange } from './shown-range.ts';
import styles from './timeline-panel.module.css';

const rowHeight = 32;
const headHeight = 24;

/** One bar for each connection, over the months that are shown, with the as-of date through all of them. */
export function TimelineRows({ network, rows, range, chosen, onChosen }: TimelineRowsProps) {
  const { t, text } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const { height, inView, scrollTo } = useVirtualRows(box, rows.length, () => rowHeight, headHeight);
  const move = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ item }) => item.id === chosen);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = next === undefined ? undefined : rows[next];
    if (next === undefined || row === undefined) return;
    event.preventDefault();
    onChosen(row.item.id);
    scrollTo(next);
  };
  return (
    <div
      ref={box}
      className={styles.rows}
      role="listbox"
      tabIndex={0}
      aria-label={t('timeline:rows')}
      aria-activedescendant={`timeline-${chosen}`}
      onKeyDown={move}
    >
      <div className={styles.all} style={{ height }}>
        <div className={styles.months} aria-hidden>
          {monthsIn(range).map((month) => (
            <span key={month} className={styles.month} style={{ left: `${placeOf(month, range, 'start')}%` }}>
              {month.slice(0, 7)}
            </span>
          ))}
        </div>
        {inView.map(({ index, top }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { item, spans, free, events } = row;
          const state = stateOn(spans, network.asOf);
          return (
            <div
              key={item.id}
              id={`timeline-${item.id}`}
              role="option"
              aria-selected={item.id === chosen}
              aria-label={`${item.name}: ${t('timeline:onDay', { date: network.asOf, state: t(`timeline:span.${state}`) })}`}
              className={styles.row}
              style={{ transform: `translateY(${top}px)` }}
              onClick={() => onChosen(item.id)}
            >
              <span className={styles.name} title={item.name}>
                {item.name}
              </span>
              <span className={styles.track}>
                {spans.map(({ kind, from, to }) => (
                  <span key={kind} className={styles.span} data-kind={kind} style={stretch(from, to, range)} />
                ))}
                {free.map(({ from, to }) => (
                  <span key={`${from} ${to}`} className={styles.free} style={stretch(from, to, range)} />
                ))}
                {events
                  .filter(({ day }) => day >= range.from)
                  .map((event) => (
                    <span
                      key={`${event.kind} ${event.day}`}
                      className={styles.mark}
                      data-kind={event.kind}
                      title={`${event.day}: ${text(eventWords(event))}`}
                      style={{ left: `${placeOf(event.day, range, 'start')}%` }}
                    />
                  ))}
                <span className={styles.now} style={{ left: `${placeOf(network.asOf, range, 'start')}%` }} />
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** In which of its spans a connection is on a day. */
export function stateOn(spans: readonly TimelineSpan[], day: string): TimelineSpan['kind'] {
  return spans.findLast(({ from }) => from === undefined || from <= day)?.kind ?? 'planned';
}

function stretch(from: string | undefined, to: string | undefined, range: ShownRange) {
  const left = placeOf(from, range, 'start');
  return { left: `${left}%`, width: `${placeOf(to, range, 'end') - left}%` };
}

/** The most months that are named: more would lie on each other beside the other panels. */
const mostNamed = 6;

/** The beginnings of months that have room for their name. */
function monthsIn({ from, to }: ShownRange): string[] {
  const step = Math.max(1, Math.ceil(daysBetween(from, to) / 30 / mostNamed));
  const months: string[] = [];
  for (let month = 0; addMonths(from, month) < to; month += step) months.push(addMonths(from, month));
  return months;
}

interface TimelineRowsProps {
  readonly network: Network;
  readonly rows: readonly TimelineRow[];
  readonly range: ShownRange;
  readonly chosen: string;
  readonly onChosen: (id: string) => void;
}
