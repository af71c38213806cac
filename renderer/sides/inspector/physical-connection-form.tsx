import { useTranslator } from '../../language/use-translator.ts';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { FormFields, type FormOf } from './form-fields.tsx';
import { Fields } from './section.tsx';
import type { Subject } from './subject.ts';

const form: FormOf<'physicalConnections'> = {
  id: 'elsewhere',
  name: 'one',
  account: 'several',
  dataCenter: 'several',
  accessPoint: 'several',
  bandwidthMbps: 'several',
  cloudId: 'one',
};

/** A physical connection, or what several have in common. */
export function PhysicalConnectionForm({ subjects }: { readonly subjects: readonly Subject<'physicalConnections'>[] }) {
  const { t } = useTranslator();
  const [only, ...others] = subjects;
  return (
    <Fields>
      <FormFields table="physicalConnections" subjects={subjects} form={form} />
      {only !== undefined && others.length === 0 && (
        <div>
          <Button onClick={() => openDialog({ kind: 'physicalConnection', id: only.row.id })}>
            {t('inspector:open.dialog')}
          </Button>
        </div>
      )}
    </Fields>
  );
}
