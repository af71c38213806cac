import { AddressField } from '../../parts/fields/address-field.tsx';
import { ipProblem } from '../../parts/fields/address-problem.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './inspector.module.css';
import { NameField } from './shared-fields.tsx';
import { change, type Subject } from './subject.ts';

/** A host in a data center; several have nothing that could be changed together. */
export function HostForm({ subjects }: { readonly subjects: readonly Subject<'hosts'>[] }) {
  const { t } = useTranslator();
  const [only, ...others] = subjects;
  if (only === undefined || others.length > 0) return null;
  return (
    <div className={styles.fields}>
      <NameField subjects={subjects} />
      <AddressField
        label={t('inspector:field.ip')}
        value={only.row.ip}
        problemOf={ipProblem}
        onValue={(ip) => change(subjects, 'ip', { ip })}
      />
    </div>
  );
}
