import { bandwidthLabel } from '../../shared/catalog/specifications.ts';
import type { PeeringChange } from '../../shared/plan/edits/peering-draft.ts';
import type { PeeringForm } from '../../shared/plan/edits/peering-locks.ts';
import { useTranslator } from '../language/use-translator.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { ChoiceField, TextField } from './peering-field.tsx';
import form from './form.module.css';

/** What the local end is bought with: bandwidth, billing method, validity, renewal, first day. */
export function PeeringCharges({ fields, onChange }: PeeringChargesProps) {
  const { t } = useTranslator();
  const { bandwidth, billingMethod, term, autoRenew, startsOn } = fields;
  return (
    <section className={form.section}>
      <h3 className={form.heading}>{t('dialogs:peering.charges')}</h3>
      <div className={form.grid}>
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
        {autoRenew.shown && (
          <Checkbox
            checked={autoRenew.value ?? false}
            label={t('dialogs:peering.autoRenew')}
            onChecked={(value) => onChange({ field: 'autoRenew', value })}
          />
        )}
      </div>
    </section>
  );
}

interface PeeringChargesProps {
  readonly fields: PeeringForm;
  readonly onChange: (change: PeeringChange) => void;
}
