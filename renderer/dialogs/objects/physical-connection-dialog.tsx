import { useRef } from 'react';
import { regionOfAccessPoint } from '../../../shared/catalog/access-points.ts';
import type { PhysicalConnectionNode } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { placeConflict, regionsAround } from '../../parts/fields/place-around.ts';
import { regionName } from '../../parts/fields/region-name.ts';
import { edit } from '../../store/document-store.ts';
import { Modal } from '../../ui/modal.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import { DraftFields } from '../form/draft-fields.tsx';
import { focusFirstInvalid } from '../form/focus-invalid.ts';
import form from '../form/form.module.css';
import { draftProblems } from '../form/row-draft.ts';
import { useRowDraft } from '../form/use-row-draft.ts';
import { stepLabel } from '../form/step-label.ts';
import { ObjectStrip } from './object-strip.tsx';

/** The dialog of a physical connection: between which data center and which access point, and how wide. */
export function PhysicalConnectionDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const node = useAnalysis().network.physicalConnections.get(id);
  return node === undefined ? null : <PhysicalConnectionForm node={node} onClose={onClose} />;
}

function PhysicalConnectionForm({ node, onClose }: PhysicalConnectionFormProps) {
  const { t, language } = useTranslator();
  const { plan } = useAnalysis().network;
  const { row } = node;
  const { draft, change, patch, newAccount, onNewAccount } = useRowDraft(plan, 'physicalConnections', row);
  const nameField = useRef<HTMLInputElement>(null);
  const problems = draftProblems('physicalConnections', draft);
  const isFine = Object.keys(problems).length === 0;
  const submit = (): void => {
    if (!isFine) {
      focusFirstInvalid();
      return;
    }
    edit(stepLabel('change', 'physicalConnections', draft.name), patch);
    onClose();
  };
  const region = regionOfAccessPoint(draft.accessPoint.trim());
  return (
    <Modal
      title={t('dialogs:line.title')}
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
          table="physicalConnections"
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
            dataCenter: { none: t('dialogs:noneYet') },
            accessPoint: {
              hint: region === undefined ? t('dialogs:line.accessPointHint') : regionName(region, language),
              near: regionsAround(plan, { id: row.id }),
              conflict: placeConflict(plan, { kind: 'accessPoint' }, draft.accessPoint, { id: row.id }),
            },
            bandwidthMbps: {},
            cloudId: {},
          }}
        />
      </div>
    </Modal>
  );
}

interface PhysicalConnectionFormProps {
  readonly node: PhysicalConnectionNode;
  readonly onClose: () => void;
}
