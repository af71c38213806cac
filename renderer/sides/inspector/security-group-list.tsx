import type { Network } from '../../../shared/network/network.ts';
import { addSecurityGroup } from '../../../shared/plan/edits/add-child.ts';
import type { Vpc } from '../../../shared/plan/rows.ts';
import { success } from '../../../shared/result.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { ChildList } from './child-list.tsx';
import styles from './inspector.module.css';
import { SecurityRules } from './security-rules.tsx';
import { NameField } from './shared-fields.tsx';
import type { Subject } from './subject.ts';

/** The security groups of a VPC. */
export function SecurityGroupList({ network, vpc }: { readonly network: Network; readonly vpc: Vpc }) {
  const { t } = useTranslator();
  return (
    <ChildList
      title={t('inspector:many.securityGroups')}
      rows={network.plan.securityGroups.filter((row) => row.vpc === vpc.id)}
      detail={({ rules }) => t('inspector:group.rules', { count: rules.length })}
      none={t('inspector:group.none')}
      addLabel={t('inspector:group.add')}
      add={(plan) => success(addSecurityGroup(plan, vpc.id, { baseName: t('inspector:group.name') }))}
      form={(row) => <SecurityGroupForm network={network} subjects={[{ table: 'securityGroups', row }]} />}
    />
  );
}

/** A security group with its rules; several have nothing that could be changed together. */
export function SecurityGroupForm({ network, subjects }: SecurityGroupFormProps) {
  const [only, ...others] = subjects;
  if (only === undefined || others.length > 0) return null;
  return (
    <div className={styles.fields}>
      <NameField subjects={subjects} />
      <SecurityRules network={network} group={only.row} />
    </div>
  );
}

interface SecurityGroupFormProps {
  readonly network: Network;
  readonly subjects: readonly Subject<'securityGroups'>[];
}
