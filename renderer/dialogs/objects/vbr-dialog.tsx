import { useRef, useState } from 'react';
import type { RulePack } from '../../../shared/catalog/rule-pack.ts';
import { freeVlan } from '../../../shared/plan/edits/add-object.ts';
import { freeGatewayPair } from '../../../shared/plan/edits/free-cidr.ts';
import type { Vbr } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { edit } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Field, type FieldControl } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import { focusFirstInvalid } from '../form/focus-invalid.ts';
import form from '../form/form.module.css';
import { ObjectStrip } from './object-strip.tsx';
import { optionsOf, regionOptions } from '../form/object-options.ts';
import { stepLabel } from '../form/step-label.ts';
import { type VbrDraft, vbrDraft, vbrPatch, vbrProblems } from './vbr-draft.ts';

/** The dialog of a VBR: where it is attached, its VLAN and the two gateway addresses. */
export function VbrDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const row = useAnalysis().network.vbrs.get(id)?.row;
  return row === undefined ? null : <VbrForm row={row} onClose={onClose} />;
}

/** The most VLAN ids that are listed as used. */
const mostVlans = 12;

function VbrForm({ row, onClose }: { readonly row: Vbr; readonly onClose: () => void }) {
  const { t, text, language } = useTranslator();
  const { plan, pack } = useAnalysis().network;
  const [draft, setDraft] = useState(() => vbrDraft(row));
  const nameField = useRef<HTMLInputElement>(null);
  const problems = vbrProblems(draft);
  const change = (fields: Partial<VbrDraft>): void => setDraft((before) => ({ ...before, ...fields }));
  const set =
    (name: keyof VbrDraft) =>
    (value: string): void =>
      change({ [name]: value });
  const error = (name: keyof VbrDraft): string | undefined => problems[name] && text(problems[name]);
  const input = (name: keyof VbrDraft) => (control: FieldControl) => (
    <TextInput {...control} mono value={draft[name]} onValue={set(name)} />
  );
  const submit = (): void => {
    if (Object.keys(problems).length > 0) {
      focusFirstInvalid();
      return;
    }
    edit(stepLabel('change', 'vbrs', draft.name), vbrPatch(plan, row.id, draft));
    onClose();
  };

  const used = plan.vbrs
    .filter((other) => other.id !== row.id && other.physicalConnection === draft.physicalConnection)
    .flatMap(({ vlan }) => vlan ?? [])
    .sort((a, b) => a - b);
  const free = isUsableVlan(draft.vlan, used, pack) ? undefined : freeVlan(plan, pack);
  const gateways = freeGatewayPair(plan);
  const vlans = used.slice(0, mostVlans).join(', ') + (used.length > mostVlans ? ' …' : '');

  return (
    <Modal
      title={t('dialogs:vbr.title')}
      closeLabel={t('dialogs:close')}
      width={620}
      initialFocus={nameField}
      onClose={onClose}
      onSubmit={submit}
      strip={Object.keys(problems).length === 0 && <ObjectStrip id={row.id} patch={vbrPatch(plan, row.id, draft)} />}
      footer={<DialogButtons onCancel={onClose} />}
    >
      <div className={form.grid}>
        <Field wide label={t('dialogs:name')} error={error('name')}>
          {(control) => <TextInput {...control} ref={nameField} value={draft.name} onValue={set('name')} />}
        </Field>
        <Field label={t('dialogs:account')}>
          {(control) => (
            <Select
              control={control}
              value={draft.account}
              options={optionsOf(plan.accounts, draft.account)}
              onValue={set('account')}
            />
          )}
        </Field>
        <Field label={t('dialogs:region')} error={error('region')}>
          {(control) => (
            <Combobox
              control={control}
              mono
              value={draft.region}
              options={regionOptions(language)}
              onValue={set('region')}
            />
          )}
        </Field>
        <Field label={t('dialogs:vbr.physicalConnection')}>
          {(control) => (
            <Select
              control={control}
              value={draft.physicalConnection === '' ? none : draft.physicalConnection}
              options={[
                { value: none, label: t('dialogs:vbr.noPhysicalConnection') },
                ...optionsOf(plan.physicalConnections, draft.physicalConnection),
              ]}
              onValue={(value) => change({ physicalConnection: value === none ? '' : value })}
            />
          )}
        </Field>
        <Field
          label={t('dialogs:vbr.vlan')}
          error={error('vlan')}
          hint={
            draft.physicalConnection === ''
              ? undefined
              : used.length === 0
                ? t('dialogs:vbr.vlansFree')
                : t('dialogs:vbr.vlansUsed', { vlans })
          }
        >
          {(control) => (
            <div className={form.withButton}>
              <TextInput {...control} mono inputMode="numeric" value={draft.vlan} onValue={set('vlan')} />
              {free !== undefined && (
                <Button onClick={() => change({ vlan: String(free) })}>{t('dialogs:use', { value: free })}</Button>
              )}
            </div>
          )}
        </Field>
        <Field label={t('dialogs:vbr.localGateway')} error={error('localGatewayIp')}>
          {input('localGatewayIp')}
        </Field>
        <Field label={t('dialogs:vbr.peerGateway')} error={error('peerGatewayIp')}>
          {input('peerGatewayIp')}
        </Field>
        <Field label={t('dialogs:vbr.prefix')} error={error('prefixLength')}>
          {input('prefixLength')}
        </Field>
        <Field label={t('dialogs:cloudId')}>{input('cloudId')}</Field>
        {gateways && (
          <Button
            className={form.suggestion ?? ''}
            onClick={() =>
              change({
                localGatewayIp: gateways.localGatewayIp,
                peerGatewayIp: gateways.peerGatewayIp,
                prefixLength: String(gateways.prefixLength),
              })
            }
          >
            {t('dialogs:vbr.suggestGateways', { block: `${gateways.localGatewayIp} – ${gateways.peerGatewayIp}` })}
          </Button>
        )}
      </div>
    </Modal>
  );
}

/** Whether a VLAN id needs no suggestion: in the pack's range, and nobody else's on the physical connection. */
function isUsableVlan(text: string, used: readonly number[], { vlan: { min, max } }: RulePack): boolean {
  const vlan = Number(text);
  return text.trim() !== '' && vlan >= min && vlan <= max && !used.includes(vlan);
}

/** Base UI takes an empty value for no value, so that "none" needs one of its own; no id has a blank at its start. */
const none = ' none';
