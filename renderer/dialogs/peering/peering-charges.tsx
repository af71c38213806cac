import { apiState } from '../../../shared/catalog/router-states.ts';
import { bandwidthLabel } from '../../../shared/catalog/specifications.ts';
import type { PeeringChange } from '../../../shared/plan/edits/peering-draft.ts';
import type { PeeringForm } from '../../../shared/plan/edits/peering-locks.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ChoiceField, TextField } from './peering-field.tsx';
import form from '../form/form.module.css';
import styles from './peering-dialog.module.css';

/** What the local end is bought with: bandwidth, billing method, validity, renewal, first day; and how far both ends are. */
export function PeeringCharges({ fields, peering, onChange }: PeeringChargesProps) {
  const { t } = useTranslator();
  const { bandwidth, billingMethod, term, autoRenew, startsOn, state } = fields;
  const word = (role: 'initiator' | 'acceptor'): string =>
    apiState(peering[role].state) ?? t('dialogs:peering.state.none');
  return (
    <section className={form.section}>
      <h3 className={form.heading}>{t('dialogs:peering.charges')}</h3>
      <div className={styles.four}>
        <ChoiceField
          label={t('dialogs:peering.bandwidth')}
          field={bandwidth}
          labelOf={(value) => (value === 'default' ? t('dialogs:peering.bandwidth.default') : bandwidthLabel(value))}
          onValue={(value) => value !== 'default' && onChange({ field: 'bandwidth', value })}
        />
        <ChoiceField
          label={t('dialogs:peering.billingMethod')}
          field={billingMethod}
          labelOf={(value) => t(`dialogs:peering.billingMethod.${value}`)}
          onValue={(value) => onChange({ field: 'billingMethod', value })}
        />
        <ChoiceField
          label={t('dialogs:peering.term')}
          field={term}
          labelOf={({ unit, count }) => t(`dialogs:peering.term.${unit}`, { count })}
          onValue={(value) => onChange({ field: 'term', value })}
        />
        <TextField
          label={t('dialogs:peering.startsOn')}
          field={startsOn}
          type="date"
          onValue={(value) => onChange({ field: 'startsOn', value })}
        />
        <div className={styles.two}>
          <ChoiceField
            label={t('dialogs:peering.state')}
            field={state}
            labelOf={(pair) => `${t(`canvas:state.${pair.initiator}`)} / ${t(`canvas:state.${pair.acceptor}`)}`}
            hint={
              peering.initiator.state === 'planned' && peering.acceptor.state === 'planned'
                ? t('dialogs:peering.state.neither')
                : t('dialogs:peering.state.hint', { initiator: word('initiator'), acceptor: word('acceptor') })
            }
            onValue={(value) => onChange({ field: 'state', value })}
          />
        </div>
        {autoRenew.shown && (
          <div className={styles.renew}>
            <Checkbox
              checked={autoRenew.value ?? false}
              label={t('dialogs:peering.autoRenew')}
              onChecked={(value) => onChange({ field: 'autoRenew', value })}
            />
          </div>
        )}
      </div>
    </section>
  );
}

interface PeeringChargesProps {
  readonly fields: PeeringForm;
  readonly peering: Peering;
  readonly onChange: (change: PeeringChange) => void;
}
