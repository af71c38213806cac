import type { Ref } from 'react';
import { apiState } from '../../../shared/catalog/router-states.ts';
import { bandwidthLabel } from '../../../shared/catalog/specifications.ts';
import type { PeeringChange } from '../../../shared/plan/edits/peering-draft.ts';
import type { PeeringForm } from '../../../shared/plan/edits/peering-locks.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { ChoiceField, TextField } from './peering-field.tsx';
import type { PeeringProblems } from './peering-problems.ts';
import styles from './peering-decisions.module.css';

/** What a person decides about a peering: its name, what is created, what it is bought with, how far both ends are. */
export function PeeringDecisions({ form, peering, problems, nameInput, onChange }: PeeringDecisionsProps) {
  const { t, text } = useTranslator();
  const { routersToCreate, connectionType, bandwidth, billingMethod, term, autoRenew, startsOn, state } = form;
  const isOfVbr = connectionType.shown && connectionType.value === 'vbr-to-vpc';
  const isChosen = routersToCreate.shown && !routersToCreate.locked;
  const word = (role: 'initiator' | 'acceptor'): string =>
    apiState(peering[role].state) ?? t('dialogs:peering.state.none');
  return (
    <div className={styles.decisions}>
      <div className={isChosen ? styles.half : styles.wide}>
        <Field label={t('fields:name')} error={problems.name && text(problems.name)}>
          {(control) => (
            <TextInput
              {...control}
              ref={nameInput}
              value={peering.name}
              onValue={(value) => onChange({ field: 'name', value })}
            />
          )}
        </Field>
      </div>
      {isChosen && (
        <div className={styles.half}>
          <ChoiceField
            label={t('dialogs:peering.routersToCreate')}
            field={routersToCreate}
            labelOf={(value) =>
              t(`dialogs:peering.routersToCreate.${value === 'initiator' && isOfVbr ? 'initiatorOnly' : value}`)
            }
            onValue={(value) => value !== 'both' && onChange({ field: 'side', value })}
          />
        </div>
      )}
      <div className={styles.third}>
        <ChoiceField
          label={t('dialogs:peering.bandwidth')}
          field={bandwidth}
          labelOf={(value) => (value === 'default' ? t('dialogs:peering.bandwidth.default') : bandwidthLabel(value))}
          onValue={(value) => value !== 'default' && onChange({ field: 'bandwidth', value })}
        />
      </div>
      <div className={term.shown ? styles.third : styles.two}>
        <ChoiceField
          label={t('dialogs:peering.billingMethod')}
          field={billingMethod}
          labelOf={(value) => t(`dialogs:peering.billingMethod.${value}`)}
          onValue={(value) => onChange({ field: 'billingMethod', value })}
        />
      </div>
      {term.shown && (
        <div className={styles.third}>
          <ChoiceField
            label={t('dialogs:peering.term')}
            field={term}
            labelOf={({ unit, count }) => t(`dialogs:peering.term.${unit}`, { count })}
            onValue={(value) => onChange({ field: 'term', value })}
          />
        </div>
      )}
      {startsOn.shown && (
        <div className={styles.third}>
          <TextField
            label={t('dialogs:peering.startsOn')}
            field={startsOn}
            type="date"
            onValue={(value) => onChange({ field: 'startsOn', value })}
          />
        </div>
      )}
      <div className={startsOn.shown ? styles.two : styles.wide}>
        <ChoiceField
          label={t('dialogs:peering.state')}
          field={state}
          labelOf={(pair) => `${t(`fields:state.${pair.initiator}`)} / ${t(`fields:state.${pair.acceptor}`)}`}
          hint={
            peering.initiator.state === 'planned' && peering.acceptor.state === 'planned'
              ? t('dialogs:peering.state.neither')
              : t('dialogs:peering.state.hint', { initiator: word('initiator'), acceptor: word('acceptor') })
          }
          onValue={(value) => onChange({ field: 'state', value })}
        />
      </div>
      {autoRenew.shown && (
        <div className={styles.wide}>
          <Checkbox
            checked={autoRenew.value ?? false}
            label={t('dialogs:peering.autoRenew')}
            onChecked={(value) => onChange({ field: 'autoRenew', value })}
          />
        </div>
      )}
    </div>
  );
}

interface PeeringDecisionsProps {
  readonly form: PeeringForm;
  readonly peering: Peering;
  readonly problems: PeeringProblems;
  readonly nameInput: Ref<HTMLInputElement>;
  readonly onChange: (change: PeeringChange) => void;
}
