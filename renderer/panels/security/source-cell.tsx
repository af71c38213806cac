import { TriangleAlert } from 'lucide-react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { isKnown } from '../../../shared/lifecycle/connection.ts';
import { message } from '../../../shared/messages/message.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import type { Account, SecurityGroup, SecurityRule } from '../../../shared/plan/rows.ts';
import { cidrProblem } from '../../../shared/plan/fields/address-problem.ts';
import { foreignOwner, sourceOfGroup } from '../../parts/fields/rule-sources.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit, sealStep } from '../../store/document-store.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './rule-grid.module.css';

type SourceKind = 'any' | 'cidr' | 'group';

/** What a rule is about: anybody, a block, or a group of the same region, with the account that it belongs to. */
export function SourceCell({ network, group, rule, number, groups, blocks, onSource }: SourceCellProps) {
  const { t, text } = useTranslator();
  const { source } = rule;
  const kind: SourceKind = source?.cidr !== undefined ? 'cidr' : source?.securityGroup === undefined ? 'any' : 'group';
  const label = (field: 'kind' | 'peer') => ({
    'aria-label': t('security:cell', { field: t(`security:${field}`), number }),
  });
  const named = source?.securityGroup ?? '';
  const choose = (chosen: SourceKind): void => {
    if (chosen === kind) return;
    const first = groups.find(({ value }) => value !== group.id)?.value ?? group.id;
    if (chosen === 'any') onSource(undefined);
    else
      onSource(chosen === 'group' ? sourceOfGroup(network, group, first) : { cidr: blocks[0]?.value ?? '0.0.0.0/0' });
  };
  const problem = kind === 'cidr' ? cidrProblem(source?.cidr ?? '') : undefined;
  const isOffered = groups.some(({ value }) => value === named);
  const warning = isOffered
    ? undefined
    : t(network.objects.has(named) ? 'security:otherRegion' : 'security:gone', { id: clipped(named) });
  const owner = kind === 'group' && isOffered ? foreignOwner(network, group, named) : undefined;
  return (
    <div className={styles.source}>
      <div className={styles.sourceKind}>
        <Select
          control={label('kind')}
          value={kind}
          options={[
            { value: 'any', label: t('security:kind.any') },
            { value: 'cidr', label: t('security:kind.cidr') },
            { value: 'group', label: t('security:kind.group') },
          ]}
          onValue={choose}
        />
      </div>
      {kind === 'cidr' && (
        <div className={styles.sourceValue} title={problem && text(problem.sentence)}>
          <Combobox
            control={{ ...label('peer'), 'aria-invalid': problem && true }}
            mono
            value={source?.cidr ?? ''}
            options={blocks}
            onValue={(cidr) => onSource({ ...source, cidr }, 'source')}
            onBlur={sealStep}
          />
        </div>
      )}
      {kind === 'group' && (
        <div className={styles.sourceValue}>
          <Select
            control={{ ...label('peer'), 'aria-invalid': isOffered ? undefined : true }}
            value={isOffered ? named : ''}
            placeholder={clipped(network.objects.has(named) ? nameOf(network, named) : named)}
            options={groups}
            onValue={(id) => onSource(sourceOfGroup(network, group, id))}
          />
        </div>
      )}
      {kind === 'group' && warning !== undefined && (
        <span className={styles.warning}>
          <TriangleAlert size={12} aria-hidden />
          {warning}
        </span>
      )}
      {owner && <OwnerId owner={owner} />}
    </div>
  );
}

/** The account that a named group belongs to, with the id that the cloud asks for; an unknown one can be entered right here. */
function OwnerId({ owner }: { readonly owner: Account }) {
  const { t } = useTranslator();
  const account = clipped(owner.name.trim() === '' ? owner.id : owner.name);
  const put = (uid: string): void => {
    const patch = changeFields(currentPlan(), 'accounts', owner.id, { uid: uid === '' ? undefined : uid });
    edit(message('security:ownerStep', { account }), patch, `field:${owner.id}.uid`);
  };
  return (
    <span className={styles.owner}>
      <TextInput
        mono
        className={styles.uid}
        aria-label={t('security:ownerUid', { account })}
        title={t('security:ownerUid', { account })}
        aria-invalid={!isKnown(owner.uid) || undefined}
        placeholder={t('security:ownerUid', { account })}
        value={owner.uid ?? ''}
        onValue={put}
        onBlur={sealStep}
      />
      {isKnown(owner.uid) && (
        <span className={styles.ownerName} title={account}>
          {account}
        </span>
      )}
    </span>
  );
}

interface SourceCellProps {
  readonly network: Network;
  readonly group: SecurityGroup;
  readonly rule: SecurityRule;
  readonly number: number;
  readonly groups: readonly Option<string>[];
  readonly blocks: readonly Option<string>[];
  /** With a field while one types. */
  readonly onSource: (source: SecurityRule['source'], field?: string) => void;
}
