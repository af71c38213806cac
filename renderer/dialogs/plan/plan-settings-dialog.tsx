import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { defaultRulePack, findRulePack, rulePacks } from '../../../shared/catalog/rule-packs.ts';
import { message } from '../../../shared/messages/message.ts';
import { changeHeader } from '../../../shared/plan/edits/change-header.ts';
import { joinPatches, mustApply, type Patch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { analysisOf, today, useAnalysis } from '../../answers/analysis.ts';
import { edit } from '../../store/document-store.ts';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import { focusFirstInvalid } from '../form/focus-invalid.ts';
import form from '../form/form.module.css';
import { PackComparison } from './pack-comparison.tsx';
import styles from './plan-settings-dialog.module.css';
import { type RaisedQuota, raisedQuotaProblem, raisedQuotas, raisedQuotasPatch } from './raised-quota-draft.ts';
import { RaisedQuotaList } from './raised-quota-list.tsx';

interface Draft {
  readonly name: string;
  readonly rulePack: string;
  readonly fixedDay: boolean;
  readonly asOf: string;
  readonly raised: readonly RaisedQuota[];
}

/** What a plan says about itself: its name, the rules it is checked by, the day it is checked for, the quotas that were raised. */
export function PlanSettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useTranslator();
  const { plan } = useAnalysis().network;
  const [draft, setDraft] = useState(() => draftOf(plan));
  const nameField = useRef<HTMLInputElement>(null);
  const change = (fields: Partial<Draft>): void => setDraft((before) => ({ ...before, ...fields }));
  const { name, rulePack, fixedDay, asOf, raised } = draft;
  const unknown = findRulePack(rulePack) === undefined;
  const valid = isValid(draft);
  const submit = (): void => {
    if (!valid) {
      focusFirstInvalid();
      return;
    }
    edit(message('dialogs:plan.step'), patchOf(plan, draft));
    onClose();
  };
  return (
    <Modal
      title={t('dialogs:plan.title')}
      closeLabel={t('dialogs:close')}
      width={720}
      initialFocus={nameField}
      onClose={onClose}
      onSubmit={submit}
      strip={valid && <CountsStrip draft={draft} />}
      footer={<DialogButtons onCancel={onClose} />}
    >
      <div className={form.grid}>
        <Field wide label={t('dialogs:name')} error={name.trim() === '' ? t('dialogs:nameMissing') : undefined}>
          {(control) => (
            <TextInput {...control} ref={nameField} value={name} onValue={(value) => change({ name: value })} />
          )}
        </Field>
        <Field
          label={t('dialogs:plan.rulePack')}
          hint={unknown ? t('dialogs:plan.unknownPackHint', { pack: defaultRulePack.title[language] }) : undefined}
        >
          {(control) => (
            <Select
              control={control}
              value={unknown ? '' : rulePack}
              placeholder={t('dialogs:plan.unknownPack', { id: rulePack })}
              options={rulePacks.map(({ id, title, date }) => ({ value: id, label: title[language], detail: date }))}
              onValue={(value) => change({ rulePack: value })}
            />
          )}
        </Field>
        <div className={styles.asOf}>
          <div className={styles.asOfKind}>
            <span className={styles.label} aria-hidden>
              {t('dialogs:plan.asOf')}
            </span>
            <Segmented
              label={t('dialogs:plan.asOf')}
              value={fixedDay ? 'fixed' : 'today'}
              options={[
                { value: 'today', label: t('dialogs:plan.asOf.today') },
                { value: 'fixed', label: t('dialogs:plan.asOf.fixed') },
              ]}
              onValue={(value) => change({ fixedDay: value === 'fixed' })}
            />
          </div>
          {fixedDay && (
            <Field label={t('dialogs:plan.asOfDay')} error={asOf === '' ? t('dialogs:plan.asOfMissing') : undefined}>
              {(control) => (
                <TextInput {...control} type="date" value={asOf} onValue={(value) => change({ asOf: value })} />
              )}
            </Field>
          )}
          <p className={styles.hint}>{t('dialogs:plan.asOfHint')}</p>
        </div>
      </div>
      <div className={form.section}>
        <PackComparison chosen={unknown ? defaultRulePack.id : rulePack} />
      </div>
      <RaisedQuotaList plan={plan} list={raised} onList={(list) => change({ raised: list })} />
    </Modal>
  );
}

/** How the counts of findings change with the draft, before it is confirmed. */
function CountsStrip({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslator();
  const before = useAnalysis();
  const considered = useDeferredValue(draft);
  const after = useMemo(
    () => analysisOf(mustApply(before.network.plan, patchOf(before.network.plan, considered))),
    [before, considered],
  );
  const [was, will] = [before, after].map(({ counts }: Analysis) =>
    t('dialogs:plan.countsText', {
      error: message('canvas:findings.error', { count: counts.error }),
      warning: message('canvas:findings.warning', { count: counts.warning }),
      notice: message('canvas:findings.notice', { count: counts.notice }),
    }),
  );
  return (
    <p className={styles.counts} role="status">
      {was === will
        ? t('dialogs:plan.countsSame', { counts: will ?? '' })
        : t('dialogs:plan.countsChange', { before: was ?? '', after: will ?? '' })}
    </p>
  );
}

function draftOf(plan: Plan): Draft {
  const { name, rulePack, asOf } = plan;
  return { name, rulePack, fixedDay: asOf !== undefined, asOf: asOf ?? today(), raised: raisedQuotas(plan) };
}

function isValid({ name, fixedDay, asOf, raised }: Draft): boolean {
  if (name.trim() === '' || (fixedDay && asOf === '')) return false;
  return raised.every((_, at) => raisedQuotaProblem(raised, at) === undefined);
}

function patchOf(plan: Plan, { name, rulePack, fixedDay, asOf, raised }: Draft): Patch {
  const header = changeHeader(plan, { name, rulePack, asOf: fixedDay ? asOf : undefined });
  return joinPatches([header, raisedQuotasPatch(mustApply(plan, header), raised)]);
}
