import { deviceVendors } from '../../../shared/devices/dialects.ts';
import { addHost } from '../../../shared/plan/edits/add-child.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import { freeDataCenterBlock, freeDataCenterBlockOf } from '../../../shared/plan/edits/free-cidr.ts';
import { message } from '../../../shared/messages/message.ts';
import { type Cidr, formatCidr } from '../../../shared/net/cidr.ts';
import type { Network } from '../../../shared/network/network.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { DataCenter } from '../../../shared/plan/rows.ts';
import { OpenChoiceField } from '../../parts/fields/open-choice-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { BlocksField } from './blocks-field.tsx';
import { ChildList } from './child-list.tsx';
import { HostForm } from './host-form.tsx';
import { Fields } from './section.tsx';
import { NameField } from './shared-fields.tsx';
import { change, sharedText, type Subject } from './subject.ts';

const vendors = deviceVendors.map((value) => ({ value, label: value }));

/** A data center with its hosts, or what several have in common. */
export function DataCenterForm({ network, subjects }: DataCenterFormProps) {
  const { t } = useTranslator();
  const [only, ...others] = subjects;
  const row = others.length === 0 ? only?.row : undefined;
  return (
    <>
      <Fields>
        <NameField subjects={subjects} />
        {row && (
          <BlocksField
            cidrs={row.cidrs}
            usualPrefix={16}
            newBlock={newBlock}
            freeBlock={{
              find: (prefix) => freeDataCenterBlockOf(currentPlan(), prefix),
              take: (at, block) => takeBlock(row, at, block),
            }}
            onCidrs={(cidrs, field) => change(subjects, field, { cidrs })}
          />
        )}
        <OpenChoiceField
          label={t('inspector:field.vendor')}
          mono
          placeholder={t('inspector:field.optional')}
          options={vendors}
          {...sharedText(subjects, (subject) => subject.row.device?.vendor)}
          onValue={(vendor) => change(subjects, 'vendor', { device: vendor === '' ? undefined : { vendor } })}
        />
      </Fields>
      {row && <HostList network={network} dataCenter={row} />}
    </>
  );
}

function HostList({ network, dataCenter }: { readonly network: Network; readonly dataCenter: DataCenter }) {
  const { t } = useTranslator();
  return (
    <ChildList
      title={t('inspector:many.hosts')}
      rows={network.plan.hosts.filter((row) => row.dataCenter === dataCenter.id)}
      detail={({ ip }) => ip}
      none={t('inspector:host.none')}
      addLabel={t('inspector:host.add')}
      add={(plan) => addHost(plan, dataCenter.id, { baseName: t('inspector:host.name') })}
      form={(row) => <HostForm subjects={[{ table: 'hosts', row }]} />}
    />
  );
}

function newBlock(prefix: number): string {
  const plan = currentPlan();
  const block = freeDataCenterBlockOf(plan, prefix);
  return block === undefined ? freeDataCenterBlock(plan) : formatCidr(block);
}

function takeBlock(row: DataCenter, at: number, block: Cidr): void {
  const cidr = formatCidr(block);
  const patch = changeFields(currentPlan(), 'dataCenters', row.id, { cidrs: row.cidrs.with(at, cidr) });
  edit(message('inspector:step.suggested', { name: rowName(row), block: cidr }), patch);
}

interface DataCenterFormProps {
  readonly network: Network;
  readonly subjects: readonly Subject<'dataCenters'>[];
}
