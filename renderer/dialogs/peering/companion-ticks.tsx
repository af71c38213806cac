import { clipped } from '../../../shared/diagram/card-text.ts';
import type { Companion, PeeringCompanions } from '../../../shared/rules/peering-companions.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { WantedCompanions } from './new-peering-patch.ts';
import styles from './companion-ticks.module.css';

/** What is written together with a new peering; a tick that could write nothing says why. */
export function CompanionTicks({ companions, wanted, onWanted }: CompanionTicksProps) {
  const { t } = useTranslator();
  return (
    <div className={styles.ticks} role="group" aria-label={t('dialogs:peering.with')}>
      <Tick
        label={t('dialogs:peering.with.routes')}
        companion={companions.routes}
        count={t('dialogs:peering.with.routeCount', { count: companions.routes.rows.length })}
        wanted={wanted.routes}
        onWanted={(routes) => onWanted({ ...wanted, routes })}
      />
      <Tick
        label={t('dialogs:peering.with.ping')}
        companion={companions.ping}
        count={t('dialogs:peering.with.ruleCount', { count: companions.ping.rows.length })}
        wanted={wanted.ping}
        onWanted={(ping) => onWanted({ ...wanted, ping })}
      />
    </div>
  );
}

interface CompanionTicksProps {
  readonly companions: PeeringCompanions;
  readonly wanted: WantedCompanions;
  readonly onWanted: (wanted: WantedCompanions) => void;
}

function Tick({ label, companion, count, wanted, onWanted }: TickProps) {
  const { t, text } = useTranslator();
  const { patch, reasons } = companion;
  const canWrite = patch.changes.length > 0;
  const [first] = reasons;
  const why = first && clipped(text(first));
  const note = !canWrite ? why : why === undefined ? count : t('dialogs:peering.with.partly', { count, why });
  return (
    <div className={styles.tick} title={reasons.map((reason) => text(reason)).join('\n') || undefined}>
      <Checkbox
        checked={wanted && canWrite}
        label={
          <>
            {label} <span className={styles.note}>{note}</span>
          </>
        }
        readOnly={!canWrite}
        onChecked={onWanted}
      />
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly companion: Companion<unknown>;
  /** How much it would write, in words. */
  readonly count: string;
  readonly wanted: boolean;
  readonly onWanted: (wanted: boolean) => void;
}
