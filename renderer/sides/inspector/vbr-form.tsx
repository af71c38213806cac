import { useTranslator } from '../../language/use-translator.ts';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { FormFields, type FormOf } from './form-fields.tsx';
import { Fields } from './section.tsx';
import type { Subject } from './subject.ts';

const form: FormOf<'vbrs'> = {
  id: 'elsewhere',
  name: 'one',
  account: 'several',
  region: 'several',
  physicalConnection: 'several',
  vlan: 'one',
  prefixLength: 'several',
  localGatewayIp: 'one',
  peerGatewayIp: 'one',
  cloudId: 'one',
};

/** A VBR, or what several have in common. */
export function VbrForm({ subjects }: { readonly subjects: readonly Subject<'vbrs'>[] }) {
  const { t } = useTranslator();
  const [only, ...others] = subjects;
  return (
    <Fields>
      <FormFields table="vbrs" subjects={subjects} form={form} />
      {only !== undefined && others.length === 0 && (
        <div>
          <Button onClick={() => openDialog({ kind: 'vbr', id: only.row.id })}>{t('inspector:open.dialog')}</Button>
        </div>
      )}
    </Fields>
  );
}
