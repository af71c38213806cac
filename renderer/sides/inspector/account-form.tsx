import { TextField } from '../../parts/fields/text-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { Fields } from './section.tsx';
import { NameField } from './shared-fields.tsx';
import { change, orAbsent, type Subject } from './subject.ts';

/** An account; several have nothing that could be changed together. */
export function AccountForm({ subjects }: { readonly subjects: readonly Subject<'accounts'>[] }) {
  const { t } = useTranslator();
  const [only, ...others] = subjects;
  if (only === undefined || others.length > 0) return null;
  return (
    <Fields>
      <NameField subjects={subjects} />
      <TextField
        label={t('inspector:field.uid')}
        mono
        value={only.row.uid ?? ''}
        placeholder={t('inspector:field.optional')}
        onValue={(uid) => change(subjects, 'uid', { uid: orAbsent(uid) })}
      />
    </Fields>
  );
}
