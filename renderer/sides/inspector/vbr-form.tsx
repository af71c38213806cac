import type { Network } from '../../../shared/network/network.ts';
import { AddressField } from '../../parts/fields/address-field.tsx';
import { ipProblem } from '../../parts/fields/address-problem.ts';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { ReferenceField } from './reference-field.tsx';
import { Fields } from './section.tsx';
import { AccountField, NameField, RegionField } from './shared-fields.tsx';
import styles from './inspector.module.css';
import { change, orAbsent, shared, type Subject } from './subject.ts';

/** A VBR, or what several have in common. */
export function VbrForm({ network, subjects }: VbrFormProps) {
  const { t } = useTranslator();
  const [only, ...others] = subjects;
  const row = others.length === 0 ? only?.row : undefined;
  const prefix = shared(subjects, (subject) => subject.row.prefixLength);
  const gateway = (field: 'localGatewayIp' | 'peerGatewayIp') => (
    <AddressField
      label={t(`inspector:field.${field}`)}
      value={row?.[field] ?? ''}
      optional
      problemOf={ipProblem}
      onValue={(ip) => change(subjects, field, { [field]: orAbsent(ip) })}
    />
  );
  return (
    <Fields>
      <NameField subjects={subjects} />
      <AccountField subjects={subjects} />
      <RegionField subjects={subjects} />
      <ReferenceField
        label={t('inspector:field.physicalConnection')}
        shared={shared(subjects, (subject) => subject.row.physicalConnection)}
        rows={network.plan.physicalConnections}
        onId={(physicalConnection) => change(subjects, 'physicalConnection', { physicalConnection })}
      />
      <div className={styles.pair}>
        {row && (
          <NumberField
            label={t('inspector:field.vlan')}
            value={row.vlan}
            onValue={(vlan) => change(subjects, 'vlan', { vlan })}
          />
        )}
        <NumberField
          label={t('inspector:field.prefixLength')}
          mixed={prefix.mixed}
          value={prefix.value}
          onValue={(prefixLength) => change(subjects, 'prefixLength', { prefixLength })}
        />
      </div>
      {row && (
        <>
          {gateway('localGatewayIp')}
          {gateway('peerGatewayIp')}
          <TextField
            label={t('inspector:field.cloudId')}
            mono
            value={row.cloudId ?? ''}
            placeholder={t('inspector:field.optional')}
            onValue={(cloudId) => change(subjects, 'cloudId', { cloudId: orAbsent(cloudId) })}
          />
          <div>
            <Button onClick={() => openDialog({ kind: 'vbr', id: row.id })}>{t('inspector:open.dialog')}</Button>
          </div>
        </>
      )}
    </Fields>
  );
}

interface VbrFormProps {
  readonly network: Network;
  readonly subjects: readonly Subject<'vbrs'>[];
}
