import { ShieldCheck } from 'lucide-react';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { useSecurityView } from '../../answers/security-view.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { addGroup } from './add-group.ts';
import { GroupDetails } from './group-details.tsx';
import { GroupList } from './group-list.tsx';
import { listedGroups } from './listed-groups.ts';
import styles from './security-panel.module.css';
import { StoppedIntents } from './stopped-intents.tsx';

/** Security groups: all of them on the left, the open one with its rules, instances and a tester on the right. */
export function SecurityPanel() {
  const analysis = useAnalysis();
  const filter = useSecurityView((view) => view.filter);
  const chosen = useSecurityView((view) => view.group);
  const { network } = analysis;
  const groups = listedGroups(network, filter);
  const all = listedGroups(network, '');
  if (all.length === 0) return <NoGroup network={network} />;
  const open = all.find(({ group }) => group.id === chosen) ?? groups[0] ?? all[0];
  return (
    <div className={styles.panel}>
      <GroupList analysis={analysis} groups={groups} open={open?.group.id} />
      <div className={styles.open}>
        <StoppedIntents network={network} />
        {open && <GroupDetails key={open.group.id} analysis={analysis} listed={open} />}
      </div>
    </div>
  );
}

function NoGroup({ network }: { readonly network: Network }) {
  const { t } = useTranslator();
  const vpcs = [...network.vpcs.keys()];
  return (
    <EmptyState icon={<ShieldCheck size={20} />} title={t('security:empty')}>
      <p>{t(vpcs.length === 0 ? 'security:emptyNoVpc' : 'security:emptyHow')}</p>
      {vpcs.slice(0, mostOffered).map((id) => (
        <Button key={id} className={styles.offer ?? ''} onClick={() => addGroup(id, t('inspector:group.name'))}>
          {t('security:addTo', { vpc: nameOf(network, id) })}
        </Button>
      ))}
    </EmptyState>
  );
}

/** An empty state is no list: the inspector of every VPC can add a group, too. */
const mostOffered = 3;
