import type { Network, PlanObject } from '../../../shared/network/network.ts';
import type { ObjectTable } from '../../../shared/plan/plan.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { AccountForm } from './account-form.tsx';
import { DataCenterForm } from './data-center-form.tsx';
import { HostForm } from './host-form.tsx';
import styles from './inspector.module.css';
import { InstanceForm } from './instance-form.tsx';
import { NoteForm } from './note-form.tsx';
import { PeeringForm } from './peering-form.tsx';
import { PhysicalConnectionForm } from './physical-connection-form.tsx';
import { Fields } from './section.tsx';
import { SecurityGroupForm } from './security-group-list.tsx';
import { AccountField, RegionField } from './shared-fields.tsx';
import type { Subject } from './subject.ts';
import { VbrForm } from './vbr-form.tsx';
import { VpcForm } from './vpc-form.tsx';
import { VSwitchForm } from './v-switch-list.tsx';

/** The form for the selected objects: that of their kind, or what different kinds have in common. */
export function ObjectForm({ network, objects }: ObjectFormProps) {
  const { t } = useTranslator();
  const [first] = objects;
  if (first === undefined) return null;
  const alike = objects.every(({ table }) => table === first.table);
  if (!alike) return <MixedForm objects={objects} />;
  const nothingShared = objects.length > 1 && unshared.includes(first.table);
  if (nothingShared) return <p className={styles.alone}>{t('inspector:several.nothingShared')}</p>;
  switch (first.table) {
    case 'vpcs':
      return <VpcForm network={network} subjects={of('vpcs', objects)} />;
    case 'vbrs':
      return <VbrForm network={network} subjects={of('vbrs', objects)} />;
    case 'physicalConnections':
      return <PhysicalConnectionForm network={network} subjects={of('physicalConnections', objects)} />;
    case 'dataCenters':
      return <DataCenterForm network={network} subjects={of('dataCenters', objects)} />;
    case 'peerings':
      return <PeeringForm network={network} subjects={of('peerings', objects)} />;
    case 'notes':
      return <NoteForm subjects={of('notes', objects)} />;
    case 'accounts':
      return <AccountForm subjects={of('accounts', objects)} />;
    case 'vSwitches':
      return (
        <div className={styles.section}>
          <VSwitchForm network={network} subjects={of('vSwitches', objects)} />
        </div>
      );
    case 'securityGroups':
      return (
        <div className={styles.section}>
          <SecurityGroupForm network={network} subjects={of('securityGroups', objects)} />
        </div>
      );
    case 'instances':
      return (
        <div className={styles.section}>
          <InstanceForm network={network} subjects={of('instances', objects)} />
        </div>
      );
    case 'hosts':
      return (
        <div className={styles.section}>
          <HostForm subjects={of('hosts', objects)} />
        </div>
      );
    case 'routes':
    case 'intents':
      return null;
  }
}

/** Objects of different kinds share at most their account and their region. */
function MixedForm({ objects }: { readonly objects: readonly PlanObject[] }) {
  const { t } = useTranslator();
  const owned = of('vpcs', objects, 'vbrs', 'physicalConnections');
  const located = of('vpcs', objects, 'vbrs');
  if (owned.length < objects.length) {
    return <p className={styles.alone}>{t('inspector:several.nothingShared')}</p>;
  }
  return (
    <Fields>
      <AccountField subjects={owned} />
      {located.length === objects.length && <RegionField subjects={located} />}
    </Fields>
  );
}

/** Kinds whose fields differ from object to object by nature. */
const unshared: readonly ObjectTable[] = ['accounts', 'hosts', 'securityGroups'];

/** The objects of these kinds. */
function of<T extends ObjectTable>(table: T, objects: readonly PlanObject[], ...others: readonly T[]): Subject<T>[] {
  const tables: readonly ObjectTable[] = [table, ...others];
  return objects.filter((object) => tables.includes(object.table)) as unknown as Subject<T>[];
}

interface ObjectFormProps {
  readonly network: Network;
  readonly objects: readonly PlanObject[];
}
