import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { nameOf, type VpcNode } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { showSecurityGroup, useSecurityView } from '../../answers/security-view.ts';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { addGroup } from './add-group.ts';
import { groupFindings } from './group-findings.ts';
import styles from './group-list.module.css';
import type { ListedGroup } from './listed-groups.ts';

/** The security groups by VPC; the arrow keys open one after the other. */
export function GroupList({ analysis, groups, open }: GroupListProps) {
  const { t } = useTranslator();
  const filter = useSecurityView((view) => view.filter);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = groups.findIndex(({ group }) => group.id === open);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const move = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: groups.length - 1 }[event.key];
    const next = to === undefined ? undefined : groups[Math.max(0, Math.min(groups.length - 1, to))];
    if (next === undefined) return;
    event.preventDefault();
    showSecurityGroup(next.group.id);
  };
  return (
    <div className={styles.column}>
      <div className={styles.filter}>
        <TextInput
          type="search"
          aria-label={t('security:filter')}
          placeholder={t('security:filter')}
          value={filter}
          onValue={(value) => useSecurityView.setState({ filter: value })}
        />
      </div>
      {groups.length === 0 && <p className={styles.none}>{t('security:noMatch')}</p>}
      <div
        ref={list}
        className={styles.list}
        role="listbox"
        aria-label={t('security:groups')}
        aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
        tabIndex={0}
        onKeyDown={move}
      >
        {byVpc(groups).map(({ vpc, items }) => (
          <div key={vpc.row.id} role="group" aria-label={clipped(nameOf(analysis.network, vpc.row.id))}>
            <div className={styles.head} role="presentation">
              <span className={styles.vpc} title={clipped(nameOf(analysis.network, vpc.row.id))}>
                {clipped(nameOf(analysis.network, vpc.row.id))}
              </span>
              <span className={styles.region}>{vpc.row.region}</span>
            </div>
            {items.map(({ listed, place }) => (
              <GroupRow key={listed.group.id} id={`${id}-${place}`} analysis={analysis} listed={listed} open={open} />
            ))}
          </div>
        ))}
      </div>
      <AddButton analysis={analysis} groups={groups} open={open} />
    </div>
  );
}

function GroupRow({ id, analysis, listed: { group, members }, open }: GroupRowProps) {
  const { t } = useTranslator();
  const name = clipped(nameOf(analysis.network, group.id));
  const [worst] = groupFindings(analysis, group);
  const about = {
    name,
    rules: t('inspector:group.rules', { count: group.rules.length }),
    members: t('security:members', { count: members }),
  };
  return (
    <div
      id={id}
      role="option"
      aria-selected={group.id === open}
      aria-label={t('security:groupAbout', about)}
      className={styles.row}
      title={name}
      onClick={() => showSecurityGroup(group.id)}
    >
      <span className={styles.name}>{name}</span>
      {worst && <SeverityIcon severity={worst.severity} />}
      <span className={styles.count} title={about.rules}>
        {group.rules.length}
      </span>
    </div>
  );
}

/** Adds to the VPC of the open group, which is what one looks at. */
function AddButton({ analysis, groups, open }: GroupListProps) {
  const { t } = useTranslator();
  const vpc = (groups.find(({ group }) => group.id === open) ?? groups[0])?.vpc.row.id;
  if (vpc === undefined) return null;
  const title = t('security:addTo', { vpc: clipped(nameOf(analysis.network, vpc)) });
  return (
    <Button
      tone="quiet"
      className={styles.add ?? ''}
      tip={title}
      onClick={() => addGroup(vpc, t('inspector:group.name'))}
    >
      <Plus size={14} aria-hidden />
      <span className={styles.addTitle}>{title}</span>
    </Button>
  );
}

function byVpc(groups: readonly ListedGroup[]) {
  const parts: { vpc: VpcNode; items: { listed: ListedGroup; place: number }[] }[] = [];
  groups.forEach((listed, place) => {
    const last = parts.at(-1);
    if (last?.vpc === listed.vpc) last.items.push({ listed, place });
    else parts.push({ vpc: listed.vpc, items: [{ listed, place }] });
  });
  return parts;
}

interface GroupListProps {
  readonly analysis: Analysis;
  readonly groups: readonly ListedGroup[];
  readonly open: string | undefined;
}

interface GroupRowProps {
  readonly id: string;
  readonly analysis: Analysis;
  readonly listed: ListedGroup;
  readonly open: string | undefined;
}
