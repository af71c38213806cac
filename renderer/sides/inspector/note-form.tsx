import { FormFields, type FormOf } from './form-fields.tsx';
import { Fields } from './section.tsx';
import type { Subject } from './subject.ts';

const form: FormOf<'notes'> = { id: 'elsewhere', text: 'several' };

/** A note, or several that are to say the same. */
export function NoteForm({ subjects }: { readonly subjects: readonly Subject<'notes'>[] }) {
  return (
    <Fields>
      <FormFields table="notes" subjects={subjects} form={form} />
    </Fields>
  );
}
