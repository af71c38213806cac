import { useDeferredValue, useMemo, useRef, useState } from 'react';
import {
  changeDraft,
  draftOf,
  draftPatch,
  localRole,
  type PeeringChange,
} from '../../../shared/plan/edits/peering-draft.ts';
import { peeringForm } from '../../../shared/plan/edits/peering-locks.ts';
import type { Message } from '../../../shared/messages/message.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { edit } from '../../store/document-store.ts';
import { changeSettings, useSettings } from '../../store/settings-store.ts';
import { select } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import { focusFirstInvalid } from '../form/focus-invalid.ts';
import { stepLabel } from '../form/step-label.ts';
import { DeleteDialog } from '../objects/delete-dialog.tsx';
import { CompanionTicks } from './companion-ticks.tsx';
import { companionsOf, newPeeringPatch, type WantedCompanions } from './new-peering-patch.ts';
import { PeeringDecisions } from './peering-decisions.tsx';
import { PeeringFacts } from './peering-facts.tsx';
import styles from './peering-dialog.module.css';
import { hasProblems, peeringProblems } from './peering-problems.ts';
import { peeringSentence } from './peering-sentence.ts';
import { PeeringStrip } from './peering-strip.tsx';
import { wayToDeterminants } from './way-to-determinants.ts';

/** The sheet of a peering: what is to be decided beside what the two ends determine of the guide's form (sections 6 and 7). */
export function PeeringDraftForm({ opened, isNew, note, onClose }: PeeringDraftFormProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { network } = useAnalysis();
  const { plan, pack } = network;
  const [first] = useState(() => draftOf(opened));
  const [draft, setDraft] = useState(first);
  const { peeringRoutes, peeringPing } = useSettings(({ settings }) => settings);
  const [wanted, setWanted] = useState<WantedCompanions>({ routes: peeringRoutes, ping: peeringPing });
  const [deleting, setDeleting] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const change = (next: PeeringChange): void => setDraft((before) => changeDraft(plan, before, next));
  const { peering } = draft;
  const fields = peeringForm(plan, pack, draft);
  const problems = peeringProblems(plan, opened, draft);
  const sentence = peeringSentence(plan, peering, translator);

  // Typing goes first: what comes with the peering may be a keystroke behind.
  const considered = useDeferredValue(draft);
  const companions = useMemo(() => (isNew ? companionsOf(plan, considered) : undefined), [isNew, plan, considered]);
  const consideredPatch = useMemo(
    () =>
      companions === undefined ? draftPatch(plan, considered) : newPeeringPatch(plan, considered, companions, wanted),
    [plan, considered, companions, wanted],
  );
  const written = useMemo(
    () => ({
      routes: wanted.routes ? (companions?.routes.rows ?? []) : [],
      rules: wanted.ping ? (companions?.ping.rows ?? []) : [],
    }),
    [companions, wanted],
  );

  const submit = (): void => {
    if (hasProblems(problems)) {
      focusFirstInvalid();
      return;
    }
    const label = stepLabel(isNew ? 'add' : 'change', 'peerings', peering.name);
    if (isNew) {
      edit(label, newPeeringPatch(plan, draft, companionsOf(plan, draft), wanted));
      if (wanted.routes !== peeringRoutes || wanted.ping !== peeringPing)
        changeSettings({ peeringRoutes: wanted.routes, peeringPing: wanted.ping });
      select([peering.id]);
    } else edit(label, draftPatch(plan, draft));
    onClose();
  };

  return (
    <Modal
      title={t(isNew ? 'dialogs:peering.newTitle' : 'dialogs:peering.title')}
      description={
        <span className={styles.sentence} title={sentence}>
          {sentence}
        </span>
      }
      closeLabel={t('dialogs:close')}
      width={1068}
      initialFocus={nameInput}
      onClose={onClose}
      onSubmit={submit}
      strip={<PeeringStrip peering={considered.peering} patch={consideredPatch} written={written} />}
      footer={
        <DialogButtons
          start={!isNew && <Button onClick={() => setDeleting(true)}>{t('dialogs:delete')}</Button>}
          confirm={t(isNew ? 'dialogs:peering.add' : 'dialogs:peering.change')}
          onCancel={onClose}
        />
      }
    >
      <div className={styles.sheet}>
        <section aria-label={t('dialogs:peering.decisions')}>
          <PeeringDecisions
            form={fields}
            peering={peering}
            problems={problems}
            nameInput={nameInput}
            onChange={change}
          />
          {companions !== undefined && <CompanionTicks companions={companions} wanted={wanted} onWanted={setWanted} />}
        </section>
        <PeeringFacts
          plan={plan}
          form={fields}
          peering={peering}
          localRole={localRole(plan, draft)}
          problems={problems}
          note={note}
          wayTo={wayToDeterminants(network, {
            refusal: draft === first ? undefined : t('dialogs:peering.wayToRefused'),
            onLeave: onClose,
          })}
          onChange={change}
        />
      </div>
      {deleting && <DeleteDialog ids={[opened.id]} onClose={() => setDeleting(false)} onDeleted={onClose} />}
    </Modal>
  );
}

interface PeeringDraftFormProps {
  readonly opened: Peering;
  readonly isNew: boolean;
  /** What happened to the ends before. */
  readonly note?: Message | undefined;
  readonly onClose: () => void;
}
