import { useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { setGroupMembers } from '../../../shared/plan/edits/group-members.ts';
import type { Instance } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './group-details.module.css';
import { instancesOf, type ListedGroup } from './listed-groups.ts';

const step = 40;

/** The instances of the group's VPC, each in the group or not. */
export function MemberList({ network, listed: { group, vpc, members } }: MemberListProps) {
  const { t } = useTranslator();
  const [limit, setLimit] = useState(step);
  const instances = instancesOf(vpc);
  const shown = instances.slice(0, limit);
  const toggle = ({ id }: Instance, isMember: boolean): void => {
    const params = { instance: clipped(nameOf(network, id)), group: clipped(nameOf(network, group.id)) };
    edit(
      isMember ? message('security:joinStep', params) : message('security:leaveStep', params),
      setGroupMembers(currentPlan(), group.id, [id], isMember),
    );
  };
  return (
    <section className={styles.part} aria-label={t('security:membersTitle')}>
      <h2 className={styles.title}>
        {t('security:membersTitle')} <span className={styles.count}>{members}</span>
      </h2>
      {instances.length === 0 && <p className={styles.about}>{t('security:membersNone')}</p>}
      <ul className={styles.members}>
        {shown.map((instance) => (
          <li key={instance.id}>
            <Checkbox
              label={
                <span className={styles.member} title={clipped(nameOf(network, instance.id))}>
                  <span className={styles.memberName}>{clipped(nameOf(network, instance.id))}</span>
                  <span className={styles.address}>{clipped(instance.ip)}</span>
                </span>
              }
              checked={instance.securityGroups?.includes(group.id) ?? false}
              onChecked={(checked) => toggle(instance, checked)}
            />
          </li>
        ))}
      </ul>
      {shown.length < instances.length && (
        <Button tone="quiet" onClick={() => setLimit(limit + 4 * step)}>
          {t('security:moreMembers', { count: Math.min(instances.length - shown.length, 4 * step) })}
        </Button>
      )}
    </section>
  );
}

interface MemberListProps {
  readonly network: Network;
  readonly listed: ListedGroup;
}
