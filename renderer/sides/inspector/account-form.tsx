import { FormFields, type FormOf } from './form-fields.tsx';
import { Fields } from './section.tsx';
import type { Subject } from './subject.ts';

const form: FormOf<'accounts'> = { id: 'elsewhere', name: 'one', uid: 'one' };

/** An account; several have nothing that could be changed together. */
export function AccountForm({ subjects }: { readonly subjects: readonly Subject<'accounts'>[] }) {
  return (
    <Fields>
      <FormFields table="accounts" subjects={subjects} form={form} />
    </Fields>
  );
}
