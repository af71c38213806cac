import { FormFields, type FormOf } from './form-fields.tsx';
import styles from './inspector.module.css';
import type { Subject } from './subject.ts';

const form: FormOf<'hosts'> = { id: 'elsewhere', dataCenter: 'elsewhere', name: 'one', ip: 'one' };

/** A host in a data center; several have nothing that could be changed together. */
export function HostForm({ subjects }: { readonly subjects: readonly Subject<'hosts'>[] }) {
  return (
    <div className={styles.fields}>
      <FormFields table="hosts" subjects={subjects} form={form} />
    </div>
  );
}
