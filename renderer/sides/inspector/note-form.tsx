import { useTranslator } from '../../language/use-translator.ts';
import { sealStep } from '../../store/document-store.ts';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Fields } from './section.tsx';
import { change, sharedText, type Subject } from './subject.ts';

/** A note, or several that are to say the same. */
export function NoteForm({ subjects }: { readonly subjects: readonly Subject<'notes'>[] }) {
  const { t } = useTranslator();
  const { mixed, value } = sharedText(subjects, ({ row }) => row.text);
  return (
    <Fields>
      <Field label={t('inspector:field.text')}>
        {(control) => (
          <TextArea
            {...control}
            rows={6}
            value={value}
            placeholder={mixed ? t('inspector:mixed') : ''}
            onValue={(text) => change(subjects, 'text', { text })}
            onBlur={sealStep}
          />
        )}
      </Field>
    </Fields>
  );
}
