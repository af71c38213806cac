import { eventWords } from '../../../shared/export/calendar/event-words.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { TimelineRow } from '../../../shared/pricing/plan-timeline.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { stateOn } from './timeline-rows.tsx';
import styles from './timeline-panel.module.css';

const legend = ['running', 'free', 'overdue', 'stopped', 'released'] as const;

/** The days of one connection in words, those that are past stepped back; below it what the colours of the bars mean. */
export function DayList({ network, row, from }: DayListProps) {
  const { t, text } = useTranslator();
  const { asOf } = network;
  const events = row.events.filter(({ day }) => day >= from);
  const state = t(`timeline:span.${stateOn(row.spans, asOf)}`);
  return (
    <section className={styles.days} aria-label={t('timeline:days.of', { name: row.item.name })}>
      <h3 className={styles.daysTitle} title={row.item.name}>
        {row.item.name}
      </h3>
      <p className={styles.state}>{t('timeline:onDay', { date: asOf, state })}</p>
      {events.length === 0 && <p className={styles.state}>{t('timeline:noDays')}</p>}
      <ol className={styles.dayList}>
        {events.map((event) => (
          <li key={`${event.kind} ${event.day}`} data-past={event.day < asOf || undefined}>
            <time dateTime={event.day}>{event.day}</time>
            <span>{text(eventWords(event))}</span>
          </li>
        ))}
      </ol>
      <ul className={styles.legend} aria-label={t('timeline:legend')}>
        {legend.map((kind) => (
          <li key={kind}>
            <span className={styles.swatch} data-kind={kind} aria-hidden />
            {t(`timeline:span.${kind}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DayListProps {
  readonly network: Network;
  readonly row: TimelineRow;
  readonly from: string;
}
