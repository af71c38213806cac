import { accessPoints } from '../../../shared/catalog/access-points.ts';
import type { Network } from '../../../shared/network/network.ts';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { OpenChoiceField } from '../../parts/fields/open-choice-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { ReferenceField } from './reference-field.tsx';
import { Fields } from './section.tsx';
import { AccountField, NameField } from './shared-fields.tsx';
import { change, orAbsent, shared, sharedText, type Subject } from './subject.ts';

const knownAccessPoints = accessPoints.map(({ id, name, region }) => ({
  value: id,
  label: id,
  detail: name ?? region,
}));

/** A physical connection, or what several have in common. */
export function PhysicalConnectionForm({ network, subjects }: PhysicalConnectionFormProps) {
  const { t } = useTranslator();
  const [only, ...others] = subjects;
  const row = others.length === 0 ? only?.row : undefined;
  const bandwidth = shared(subjects, (subject) => subject.row.bandwidthMbps);
  return (
    <Fields>
      <NameField subjects={subjects} />
      <AccountField subjects={subjects} />
      <ReferenceField
        label={t('inspector:field.dataCenter')}
        shared={shared(subjects, (subject) => subject.row.dataCenter)}
        rows={network.plan.dataCenters}
        onId={(dataCenter) => change(subjects, 'dataCenter', { dataCenter })}
      />
      <OpenChoiceField
        label={t('inspector:field.accessPoint')}
        mono
        placeholder={t('inspector:field.optional')}
        options={knownAccessPoints}
        {...sharedText(subjects, (subject) => subject.row.accessPoint)}
        onValue={(accessPoint) => change(subjects, 'accessPoint', { accessPoint: orAbsent(accessPoint) })}
      />
      <NumberField
        label={t('inspector:field.bandwidth')}
        whole={false}
        mixed={bandwidth.mixed}
        value={bandwidth.value}
        onValue={(bandwidthMbps) => change(subjects, 'bandwidthMbps', { bandwidthMbps })}
      />
      {row && (
        <>
          <TextField
            label={t('inspector:field.cloudId')}
            mono
            value={row.cloudId ?? ''}
            placeholder={t('inspector:field.optional')}
            onValue={(cloudId) => change(subjects, 'cloudId', { cloudId: orAbsent(cloudId) })}
          />
          <div>
            <Button onClick={() => openDialog({ kind: 'physicalConnection', id: row.id })}>
              {t('inspector:open.dialog')}
            </Button>
          </div>
        </>
      )}
    </Fields>
  );
}

interface PhysicalConnectionFormProps {
  readonly network: Network;
  readonly subjects: readonly Subject<'physicalConnections'>[];
}
