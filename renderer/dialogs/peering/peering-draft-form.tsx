import { ArrowLeftRight, Info } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import {
  changeDraft,
  draftOf,
  draftPatch,
  localRole,
  type PeeringChange,
  type PeeringDraft,
} from '../../../shared/plan/edits/peering-draft.ts';
import { peeringForm } from '../../../shared/plan/edits/peering-locks.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import { mustFindRouter } from '../../../shared/plan/routers.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { quotaUseOf } from '../../../shared/rules/quota/quota-use.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { analysisOf, useAnalysis } from '../../answers/analysis.ts';
import { edit } from '../../store/document-store.ts';
import { select } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DeleteDialog } from '../objects/delete-dialog.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import { focusFirstInvalid } from '../form/focus-invalid.ts';
import form from '../form/form.module.css';
import { impactOf } from '../impact/impact.ts';
import { ImpactStrip } from '../impact/impact-strip.tsx';
import { PeeringCharges } from './peering-charges.tsx';
import styles from './peering-dialog.module.css';
import { PeeringEnd } from './peering-end.tsx';
import { ChoiceField } from './peering-field.tsx';
import { hasProblems, peeringProblems } from './peering-problems.ts';
import { stepLabel } from '../form/step-label.ts';

/** The form of the guide's sections 6 and 7: what the two ends determine is prefilled and locked, with the reason beside it. */
export function PeeringDraftForm({ opened, isNew, note, onClose }: PeeringDraftFormProps) {
  const { t, text } = useTranslator();
  const analysis = useAnalysis();
  const { plan, pack } = analysis.network;
  const [draft, setDraft] = useState(() => draftOf(opened));
  const [deleting, setDeleting] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const change = (next: PeeringChange): void => setDraft((before) => changeDraft(plan, before, next));
  const { peering } = draft;
  const fields = peeringForm(plan, pack, draft);
  const problems = peeringProblems(plan, opened, draft);
  const local = localRole(plan, draft);
  const { initiator, connectionType } = fields;
  const isOfVbr = connectionType.shown && connectionType.value === 'vbr-to-vpc';

  const submit = (): void => {
    if (hasProblems(problems)) {
      focusFirstInvalid();
      return;
    }
    edit(stepLabel(isNew ? 'add' : 'change', 'peerings', peering.name), draftPatch(plan, draft));
    if (isNew) select([peering.id]);
    onClose();
  };

  const end = (role: 'initiator' | 'acceptor') => (
    <PeeringEnd
      plan={plan}
      role={role}
      local={role === local}
      router={mustFindRouter(plan, peering[role].router)}
      form={fields}
      problems={problems}
      onChange={change}
    />
  );

  return (
    <Modal
      title={t(isNew ? 'dialogs:peering.newTitle' : 'dialogs:peering.title')}
      closeLabel={t('dialogs:close')}
      width={1040}
      initialFocus={nameInput}
      onClose={onClose}
      onSubmit={submit}
      strip={<LiveStrip draft={draft} />}
      footer={
        <DialogButtons
          start={!isNew && <Button onClick={() => setDeleting(true)}>{t('dialogs:delete')}</Button>}
          onCancel={onClose}
        />
      }
    >
      {note !== undefined && (
        <p className={styles.swapped}>
          <Info size={14} aria-hidden />
          <span className={styles.swappedText} title={note}>
            {note}
          </span>
        </p>
      )}
      <section className={form.section}>
        <div className={styles.four}>
          <Field label={t('fields:name')} error={problems.name && text(problems.name)}>
            {(control) => (
              <TextInput
                {...control}
                ref={nameInput}
                value={peering.name}
                onValue={(value) => change({ field: 'name', value })}
              />
            )}
          </Field>
          <ChoiceField
            label={t('dialogs:peering.accountType')}
            field={fields.accountType}
            labelOf={(value) => t(`dialogs:peering.accountType.${value}`)}
            onValue={() => undefined}
          />
          <ChoiceField
            label={t('dialogs:peering.connectionType')}
            field={fields.connectionType}
            labelOf={(value) => t(`dialogs:peering.connectionType.${value}`)}
            onValue={() => undefined}
          />
          <ChoiceField
            label={t('dialogs:peering.routersToCreate')}
            field={fields.routersToCreate}
            labelOf={(value) =>
              t(`dialogs:peering.routersToCreate.${value === 'initiator' && isOfVbr ? 'initiatorOnly' : value}`)
            }
            onValue={(value) => value !== 'both' && change({ field: 'side', value })}
          />
        </div>
      </section>
      <section className={styles.ends} aria-label={t('dialogs:peering.ends')}>
        {end('initiator')}
        <Button
          tone="plain"
          icon
          className={styles.swap ?? ''}
          aria-label={t('dialogs:peering.swap')}
          tip={t('dialogs:peering.swap')}
          disabledReason={initiator.shown && initiator.locked && initiator.reason ? text(initiator.reason) : undefined}
          onClick={() => change({ field: 'initiator', value: peering.acceptor.router })}
        >
          <ArrowLeftRight size={14} aria-hidden />
        </Button>
        {end('acceptor')}
      </section>
      <PeeringCharges fields={fields} peering={peering} onChange={change} />
      {deleting && <DeleteDialog ids={[opened.id]} onClose={() => setDeleting(false)} onDeleted={onClose} />}
    </Modal>
  );
}

interface PeeringDraftFormProps {
  readonly opened: Peering;
  readonly isNew: boolean;
  readonly note?: string | undefined;
  readonly onClose: () => void;
}

/** What the plan would say with the draft in it. Typing goes first: the strip may be a keystroke behind. */
function LiveStrip({ draft }: { readonly draft: PeeringDraft }) {
  const considered = useDeferredValue(draft);
  const before = useAnalysis();
  const { impact, quotas } = useMemo(() => {
    const { plan } = before.network;
    const after = analysisOf(mustApply(plan, draftPatch(plan, considered)));
    const { id, initiator, acceptor } = considered.peering;
    return {
      impact: impactOf(before, after, [id]),
      quotas: quotaUseOf(after.network, [initiator.router, acceptor.router]),
    };
  }, [before, considered]);
  return <ImpactStrip impact={impact} quotas={quotas} />;
}
