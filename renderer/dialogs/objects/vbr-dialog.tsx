import { useRef } from 'react';
import type { RulePack } from '../../../shared/catalog/rule-pack.ts';
import { freeVlan } from '../../../shared/plan/edits/add-object.ts';
import { freeGatewayPair } from '../../../shared/plan/edits/free-cidr.ts';
import type { Vbr } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { placeConflict, regionsAround } from '../../parts/fields/place-around.ts';
import { edit } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import { focusFirstInvalid } from '../form/focus-invalid.ts';
import form from '../form/form.module.css';
import { ObjectStrip } from './object-strip.tsx';
import { DraftFields } from '../form/draft-fields.tsx';
import { draftProblems } from '../form/row-draft.ts';
import { useRowDraft } from '../form/use-row-draft.ts';
import { stepLabel } from '../form/step-label.ts';

/** The dialog of a VBR: where it is attached, its VLAN and the two gateway addresses. */
export function VbrDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const row = useAnalysis().network.vbrs.get(id)?.row;
  return row === undefined ? null : <VbrForm row={row} onClose={onClose} />;
}

/** The most VLAN ids that are listed as used. */
const mostVlans = 12;

function VbrForm({ row, onClose }: { readonly row: Vbr; readonly onClose: () => void }) {
  const { t } = useTranslator();
  const { plan, pack } = useAnalysis().network;
  const { draft, change, patch, newAccount, onNewAccount } = useRowDraft(plan, 'vbrs', row);
  const nameField = useRef<HTMLInputElement>(null);
  const problems = draftProblems('vbrs', draft);
  const isFine = Object.keys(problems).length === 0;
  const placed = { id: row.id, physicalConnection: draft.physicalConnection };
  const submit = (): void => {
    if (!isFine) {
      focusFirstInvalid();
      return;
    }
    edit(stepLabel('change', 'vbrs', draft.name), patch);
    onClose();
  };

  const used = plan.vbrs
    .filter((other) => other.id !== row.id && other.physicalConnection === draft.physicalConnection)
    .flatMap(({ vlan }) => vlan ?? [])
    .sort((a, b) => a - b);
  const free = isUsableVlan(draft.vlan, used, pack) ? undefined : freeVlan(plan, pack);
  const gateways = freeGatewayPair(plan);
  const vlans = used.slice(0, mostVlans).join(', ') + (used.length > mostVlans ? ' …' : '');
  const hint = used.length === 0 ? t('dialogs:vbr.vlansFree') : t('dialogs:vbr.vlansUsed', { vlans });
  const usedVlans = draft.physicalConnection === '' ? undefined : hint;

  return (
    <Modal
      title={t('dialogs:vbr.title')}
      closeLabel={t('dialogs:close')}
      width={620}
      initialFocus={nameField}
      onClose={onClose}
      onSubmit={submit}
      strip={isFine && <ObjectStrip id={row.id} patch={patch} />}
      footer={<DialogButtons onCancel={onClose} />}
    >
      <div className={form.grid}>
        <DraftFields
          table="vbrs"
          draft={draft}
          problems={problems}
          nameField={nameField}
          newAccount={newAccount}
          onNewAccount={onNewAccount}
          onChange={change}
          dialog={{
            id: 'elsewhere',
            name: { wide: true },
            account: {},
            region: {
              near: regionsAround(plan, placed),
              conflict: placeConflict(plan, { kind: 'region' }, draft.region, placed),
            },
            physicalConnection: { none: t('dialogs:noneYet') },
            vlan: { hint: usedVlans, use: free === undefined ? undefined : String(free) },
            localGatewayIp: {},
            peerGatewayIp: {},
            prefixLength: {},
            cloudId: {},
          }}
        />
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
