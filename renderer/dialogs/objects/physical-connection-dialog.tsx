import { useRef, useState } from 'react';
import { accessPoints, regionOfAccessPoint } from '../../../shared/catalog/access-points.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { PhysicalConnectionNode } from '../../../shared/network/network.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { edit } from '../../store/document-store.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import { focusFirstInvalid } from '../form/focus-invalid.ts';
import form from '../form/form.module.css';
import { ObjectStrip } from './object-strip.tsx';
import { optionsOf } from '../form/object-options.ts';
import { regionName } from '../../parts/fields/region-name.ts';
import { stepLabel } from '../form/step-label.ts';

/** The dialog of a physical connection: between which data center and which access point, and how wide. */
export function PhysicalConnectionDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const node = useAnalysis().network.physicalConnections.get(id);
  return node === undefined ? null : <PhysicalConnectionForm node={node} onClose={onClose} />;
}

function PhysicalConnectionForm({ node, onClose }: PhysicalConnectionFormProps) {
  const { t, language } = useTranslator();
  const { plan } = useAnalysis().network;
  const { row } = node;
  const [name, setName] = useState(row.name);
  const [account, setAccount] = useState(row.account);
  const [dataCenter, setDataCenter] = useState(row.dataCenter ?? '');
  const [accessPoint, setAccessPoint] = useState(row.accessPoint ?? '');
  const [bandwidth, setBandwidth] = useState(row.bandwidthMbps === undefined ? '' : String(row.bandwidthMbps));
  const [cloudId, setCloudId] = useState(row.cloudId ?? '');
  const nameField = useRef<HTMLInputElement>(null);
  const bandwidthMbps = bandwidth.trim() === '' ? undefined : Number(bandwidth);
  const bandwidthWrong = bandwidthMbps !== undefined && !(bandwidthMbps > 0 && Number.isFinite(bandwidthMbps));
  const wrong = name.trim() === '' || bandwidthWrong;
  const patch = () =>
    changeFields(plan, 'physicalConnections', row.id, {
      name,
      account,
      dataCenter: given(dataCenter),
      accessPoint: given(accessPoint),
      bandwidthMbps,
      cloudId: given(cloudId),
    });
  const submit = (): void => {
    if (wrong) {
      focusFirstInvalid();
      return;
    }
    edit(stepLabel('change', 'physicalConnections', name), patch());
    onClose();
  };
  const region = regionOfAccessPoint(accessPoint.trim());
  return (
    <Modal
      title={t('dialogs:line.title')}
      closeLabel={t('dialogs:close')}
      width={620}
      initialFocus={nameField}
      onClose={onClose}
      onSubmit={submit}
      strip={!wrong && <ObjectStrip id={row.id} patch={patch()} />}
      footer={<DialogButtons onCancel={onClose} />}
    >
      <div className={form.grid}>
        <Field wide label={t('dialogs:name')} error={name.trim() === '' ? t('dialogs:nameMissing') : undefined}>
          {(control) => <TextInput {...control} ref={nameField} value={name} onValue={setName} />}
        </Field>
        <Field label={t('dialogs:account')}>
          {(control) => (
            <Select
              control={control}
              value={account}
              options={optionsOf(plan.accounts, account)}
              onValue={setAccount}
            />
          )}
        </Field>
        <Field label={t('dialogs:line.dataCenter')}>
          {(control) => (
            <Select
              control={control}
              value={dataCenter === '' ? none : dataCenter}
              options={[
                { value: none, label: t('dialogs:line.noDataCenter') },
                ...optionsOf(plan.dataCenters, dataCenter),
              ]}
              onValue={(value) => setDataCenter(value === none ? '' : value)}
            />
          )}
        </Field>
        <Field
          label={t('dialogs:line.accessPoint')}
          hint={region === undefined ? t('dialogs:line.accessPointHint') : regionName(region, language)}
        >
          {(control) => (
            <Combobox
              control={control}
              mono
              value={accessPoint}
              options={accessPointOptions(node, language)}
              onValue={setAccessPoint}
            />
          )}
        </Field>
        <Field
          label={t('dialogs:line.bandwidth')}
          error={bandwidthWrong ? t('dialogs:line.bandwidthInvalid') : undefined}
        >
          {(control) => <TextInput {...control} mono inputMode="numeric" value={bandwidth} onValue={setBandwidth} />}
        </Field>
        <Field label={t('dialogs:cloudId')}>
          {(control) => <TextInput {...control} mono value={cloudId} onValue={setCloudId} />}
        </Field>
      </div>
    </Modal>
  );
}

interface PhysicalConnectionFormProps {
  readonly node: PhysicalConnectionNode;
  readonly onClose: () => void;
}

/** The known access points; those in the regions of its VBRs come first. */
function accessPointOptions({ vbrs }: PhysicalConnectionNode, language: Language): Option<string>[] {
  const near = new Set(vbrs.map(({ row }) => row.region));
  const options = accessPoints.map(({ id, region }) => ({
    value: id,
    label: id,
    detail: regionName(region, language),
  }));
  const isNear = (id: string): boolean => near.has(regionOfAccessPoint(id) ?? '');
  return [...options.filter(({ value }) => isNear(value)), ...options.filter(({ value }) => !isNear(value))];
}

function given(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** Base UI takes an empty value for no value, so that "none" needs one of its own; no id has a blank at its start. */
const none = ' none';
