import type { Network } from '../../../shared/network/network.ts';
import { setGroupMembers } from '../../../shared/plan/edits/group-members.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import { AddressField } from '../../parts/fields/address-field.tsx';
import { ipProblem } from '../../parts/fields/address-problem.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './inspector.module.css';
import { NameField } from './shared-fields.tsx';
import { change, changeLabel, type Subject } from './subject.ts';

/** An instance, or which security groups several instances of one VPC are in. */
export function InstanceForm({ network, subjects }: InstanceFormProps) {
  const { t } = useTranslator();
  const [only, ...others] = subjects;
  const row = others.length === 0 ? only?.row : undefined;
  return (
    <div className={styles.fields}>
      <NameField subjects={subjects} />
      {row && (
        <AddressField
          label={t('inspector:field.ip')}
          value={row.ip}
          problemOf={ipProblem}
          onValue={(ip) => change(subjects, 'ip', { ip })}
        />
      )}
      <GroupChoice network={network} subjects={subjects} />
    </div>
  );
}

function GroupChoice({ network, subjects }: InstanceFormProps) {
  const { t } = useTranslator();
  const vpcs = new Set(subjects.map(({ row }) => network.plan.vSwitches.find(({ id }) => id === row.vSwitch)?.vpc));
  const groups = vpcs.size === 1 ? network.plan.securityGroups.filter(({ vpc }) => vpcs.has(vpc)) : [];
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t('inspector:field.securityGroups')}</legend>
      {groups.length === 0 && <p className={styles.note}>{t('inspector:field.noSecurityGroups')}</p>}
      {groups.map((group) => {
        const members = subjects.filter(({ row }) => row.securityGroups?.includes(group.id)).length;
        return (
          <Checkbox
            key={group.id}
            label={rowName(group)}
            checked={members === subjects.length ? true : members === 0 ? false : 'mixed'}
            onChecked={(member) => changeMembership(subjects, group.id, member)}
          />
        );
      })}
    </fieldset>
  );
}

function changeMembership(subjects: readonly Subject<'instances'>[], group: string, member: boolean): void {
  const ids = subjects.map(({ row }) => row.id);
  edit(changeLabel(subjects), setGroupMembers(currentPlan(), group, ids, member));
}

interface InstanceFormProps {
  readonly network: Network;
  readonly subjects: readonly Subject<'instances'>[];
}
