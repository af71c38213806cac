// The as-of date is the plan's. The slider of the timeline edits it like any other field, so findings, quote and days always speak of the
// same day.
import { CalendarArrowDown } from 'lucide-react';
import { addDays, daysBetween, isDay } from '../../../shared/calendar/iso-date.ts';
import { calendarText } from '../../../shared/export/calendar/ics.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Network } from '../../../shared/network/network.ts';
import { changeHeader } from '../../../shared/plan/edits/change-header.ts';
import type { TimelineRow } from '../../../shared/pricing/plan-timeline.ts';
import { describeFileError } from '../../../shared/ipc/file-error.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit, sealStep } from '../../store/document-store.ts';
import { exportActs } from '../../files/save-acts.ts';
import { notify } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { type MonthsShown, monthsShown, type ShownRange } from './shown-range.ts';
import styles from './timeline-panel.module.css';

/** The day from which everything is counted: as a date, as a slider over the range that is shown, or today. */
export function AsOfBar({ network, rows, range, months, onMonths }: AsOfBarProps) {
  const speak = useTranslator();
  const { t } = speak;
  const { asOf, plan } = network;
  const coming = rows.map((row) => ({ ...row, events: row.events.filter(({ day }) => day >= asOf) }));
  const hasComing = coming.some(({ events }) => events.length > 0);
  const save = async (): Promise<void> => {
    const content = calendarText(coming, asOf, speak);
    const saved = await window.peerscape.exports.saveFile({ suggestedName: plan.name, extension: 'ics', content });
    if (!saved.ok) notify('error', describeFileError(saved.error));
    else if (saved.value.kind === 'saved')
      notify(
        'good',
        message('timeline:exported', { name: saved.value.name }),
        exportActs(saved.value.written, saved.value.name, false),
      );
  };
  return (
    <div className={styles.bar}>
      <label className={styles.asOf}>
        <span>{t('timeline:asOf')}</span>
        <TextInput type="date" value={asOf} onValue={(day) => isDay(day) && setAsOf(day)} onBlur={sealStep} />
      </label>
      <input
        type="range"
        className={styles.slider}
        aria-label={t('timeline:asOf.slider')}
        aria-valuetext={asOf}
        min={0}
        max={daysBetween(range.from, range.to)}
        value={daysBetween(range.from, asOf)}
        onChange={(event) => setAsOf(addDays(range.from, Number(event.target.value)))}
        onPointerUp={sealStep}
        onBlur={sealStep}
      />
      <Button
        tone="quiet"
        {...(plan.asOf === undefined && { disabledReason: t('timeline:asOf.today') })}
        onClick={() => edit(message('timeline:step.today'), changeHeader(currentPlan(), { asOf: undefined }))}
      >
        {t('timeline:asOf.follow')}
      </Button>
      <div className={styles.barEnd}>
        <Select
          control={{ 'aria-label': t('timeline:range') }}
          value={String(months)}
          options={monthsShown.map((count) => ({
            value: String(count),
            label: t('timeline:range.months', { count }),
          }))}
          onValue={(value) => onMonths(monthsShown.find((count) => String(count) === value) ?? months)}
        />
        <Button
          tip={t('timeline:export.tip')}
          {...(!hasComing && { disabledReason: t('timeline:export.none') })}
          onClick={() => void save()}
        >
          <CalendarArrowDown size={14} aria-hidden />
          {t('timeline:export')}
        </Button>
      </div>
    </div>
  );
}

/** A run of the slider is one step to undo. */
function setAsOf(asOf: string): void {
  edit(message('timeline:step', { date: asOf }), changeHeader(currentPlan(), { asOf }), 'timeline:asOf');
}

interface AsOfBarProps {
  readonly network: Network;
  readonly rows: readonly TimelineRow[];
  readonly range: ShownRange;
  readonly months: MonthsShown;
  readonly onMonths: (months: MonthsShown) => void;
}
