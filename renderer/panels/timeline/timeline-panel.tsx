import { CalendarClock } from 'lucide-react';
import { useMemo, useState } from 'react';
import { planTimeline } from '../../../shared/pricing/plan-timeline.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AsOfBar } from './as-of-bar.tsx';
import { DayList } from './day-list.tsx';
import { TimelineRows } from './timeline-rows.tsx';
import { type MonthsShown, shownRange } from './shown-range.ts';
import styles from './timeline-panel.module.css';

/** When terms begin, renew themselves and run out, and what becomes of what is not paid; the as-of date is set right here. */
export function TimelinePanel() {
  const { t } = useTranslator();
  const { network } = useAnalysis();
  const [months, setMonths] = useState<MonthsShown>(12);
  const [chosen, setChosen] = useState<string>();
  const range = useMemo(() => shownRange(network, months), [network, months]);
  const rows = useMemo(() => planTimeline(network, range.to), [network, range.to]);
  const row = rows.find(({ item }) => item.id === chosen) ?? rows[0];
  if (row === undefined) return <EmptyState icon={<CalendarClock size={20} />} title={t('timeline:empty')} />;
  return (
    <div className={styles.panel}>
      <AsOfBar network={network} rows={rows} range={range} months={months} onMonths={setMonths} />
      <div className={styles.columns}>
        <TimelineRows network={network} rows={rows} range={range} chosen={row.item.id} onChosen={setChosen} />
        <DayList network={network} row={row} from={range.from} />
      </div>
    </div>
  );
}
