import { moveVSwitch } from '../../../shared/plan/edits/move-v-switch.ts';
import { addInstance, addVSwitch } from '../../../shared/plan/edits/add-child.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import { message } from '../../../shared/messages/message.ts';
import { type Cidr, formatCidr } from '../../../shared/net/cidr.ts';
import { nextFreeBlock } from '../../../shared/net/free-block.ts';
import type { Network } from '../../../shared/network/network.ts';
import { readable } from '../../../shared/plan/address-use.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { Vpc, VSwitch } from '../../../shared/plan/rows.ts';
import { CidrField } from '../../parts/fields/cidr-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { ChildList } from './child-list.tsx';
import styles from './inspector.module.css';
import { InstanceForm } from './instance-form.tsx';
import { NameField } from './shared-fields.tsx';
import { change, orAbsent, sharedText, type Subject } from './subject.ts';

/** The vSwitches of a VPC. */
export function VSwitchList({ network, vpc }: { readonly network: Network; readonly vpc: Vpc }) {
  const { t } = useTranslator();
  return (
    <ChildList
      title={t('inspector:many.vSwitches')}
      rows={network.plan.vSwitches.filter((row) => row.vpc === vpc.id)}
      detail={({ cidr }) => cidr}
      none={t('inspector:vSwitch.none')}
      addLabel={t('inspector:vSwitch.add')}
      add={(plan) => addVSwitch(plan, vpc.id, { baseName: t('inspector:vSwitch.name'), pack: network.pack })}
      form={(row) => <VSwitchForm network={network} subjects={[{ table: 'vSwitches', row }]} />}
    />
  );
}

/** A vSwitch with its instances, or what several have in common. */
export function VSwitchForm({ network, subjects }: VSwitchFormProps) {
  const { t } = useTranslator();
  const [only, ...others] = subjects;
  const row = others.length === 0 ? only?.row : undefined;
  return (
    <div className={styles.fields}>
      <NameField subjects={subjects} />
      <TextField
        label={t('inspector:field.zone')}
        mono
        placeholder={t('inspector:field.optional')}
        {...sharedText(subjects, (subject) => subject.row.zone)}
        onValue={(zone) => change(subjects, 'zone', { zone: orAbsent(zone) })}
      />
      {row && (
        <>
          <CidrField
            label={t('inspector:field.cidr')}
            value={row.cidr}
            usualPrefix={24}
            freeBlock={{
              find: (prefix) => freeBlockFor(row, prefix),
              take: (block, from) => takeBlock(row, block, from),
            }}
            onValue={(cidr) => change(subjects, 'cidr', { cidr })}
          />
          <InstanceList network={network} vSwitch={row} />
        </>
      )}
    </div>
  );
}

function InstanceList({ network, vSwitch }: { readonly network: Network; readonly vSwitch: VSwitch }) {
  const { t } = useTranslator();
  return (
    <ChildList
      title={t('inspector:many.instances')}
      rows={network.plan.instances.filter((row) => row.vSwitch === vSwitch.id)}
      detail={({ ip }) => ip}
      none={t('inspector:instance.none')}
      addLabel={t('inspector:instance.add')}
      add={(plan) => addInstance(plan, vSwitch.id, { baseName: t('inspector:instance.name'), pack: network.pack })}
      form={(row) => <InstanceForm network={network} subjects={[{ table: 'instances', row }]} />}
    />
  );
}

interface VSwitchFormProps {
  readonly network: Network;
  readonly subjects: readonly Subject<'vSwitches'>[];
}

/** In the VPC's blocks, beside all its vSwitches, this one included: the next one is another one. */
function freeBlockFor({ vpc }: VSwitch, prefix: number): Cidr | undefined {
  const plan = currentPlan();
  const within = plan.vpcs.find(({ id }) => id === vpc)?.cidrs ?? [];
  const used = plan.vSwitches.filter((row) => row.vpc === vpc).map(({ cidr }) => cidr);
  return nextFreeBlock(readable(within), readable(used), prefix);
}

/** A vSwitch moves with its instances; of one that can't be read, nothing is known to move. */
function takeBlock(row: VSwitch, block: Cidr, from: Cidr | undefined): void {
  const plan = currentPlan();
  const patch =
    from?.prefix === block.prefix
      ? moveVSwitch(plan, row.id, block)
      : changeFields(plan, 'vSwitches', row.id, { cidr: formatCidr(block) });
  edit(message('inspector:step.suggested', { name: rowName(row), block: formatCidr(block) }), patch);
}
