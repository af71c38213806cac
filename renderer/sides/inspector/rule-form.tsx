import type { Translator } from '../../../shared/messages/translator.ts';
import { type Network, nameOf } from '../../../shared/network/network.ts';
import type { SecurityGroup, SecurityRule } from '../../../shared/plan/rows.ts';
import { AddressField } from '../../parts/fields/address-field.tsx';
import { cidrProblem } from '../../../shared/plan/fields/address-problem.ts';
import { ChoiceField } from '../../parts/fields/choice-field.tsx';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { OpenChoiceField } from '../../parts/fields/open-choice-field.tsx';
import { portsFor, protocols } from '../../parts/fields/rule-ports.ts';
import { groupOptions, sourceOfGroup } from '../../parts/fields/rule-sources.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './inspector.module.css';
import { arePorts, portEnds } from '../../parts/fields/rule-summary.ts';

/** One rule of a security group, field by field. */
export function RuleForm({ network, group, rule, onRule }: RuleFormProps) {
  const { t } = useTranslator();
  const [from, to] = portEnds(rule.ports);
  const direction = rule.direction ?? 'ingress';
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <ChoiceField
          label={t('fields:direction')}
          value={direction}
          options={[
            { value: 'ingress', label: t('fields:direction.ingress') },
            { value: 'egress', label: t('fields:direction.egress') },
          ]}
          onValue={(value) => onRule({ direction: value }, 'direction')}
        />
        <ChoiceField
          label={t('fields:policy')}
          value={rule.policy}
          options={[
            { value: 'accept', label: t('fields:policy.accept') },
            { value: 'drop', label: t('fields:policy.drop') },
          ]}
          onValue={(policy) => onRule({ policy }, 'policy')}
        />
        <OpenChoiceField
          label={t('fields:protocol')}
          mono
          value={rule.protocol}
          options={protocols}
          onValue={(protocol) => onRule({ protocol, ...portsFor(protocol, rule.ports) }, 'protocol')}
        />
        <NumberField
          label={t('fields:priority')}
          value={rule.priority}
          optional={false}
          onValue={(priority) => priority !== undefined && onRule({ priority }, 'priority')}
        />
        <TextField
          label={t('inspector:rule.portFrom')}
          mono
          value={from}
          onValue={(value) => onRule({ ports: `${value}/${to}` }, 'ports')}
        />
        <TextField
          label={t('inspector:rule.portTo')}
          mono
          value={to}
          onValue={(value) => onRule({ ports: `${from}/${value}` }, 'ports')}
        />
      </div>
      <p className={arePorts(rule.ports) ? styles.note : styles.mistake}>
        {t(arePorts(rule.ports) ? 'inspector:rule.portsHint' : 'inspector:rule.portsInvalid')}
      </p>
      <SourceFields network={network} group={group} rule={rule} onRule={onRule} />
    </div>
  );
}

type SourceKind = 'any' | 'cidr' | 'group';

function SourceFields({ network, group, rule: { source, direction }, onRule }: RuleFormProps) {
  const { t } = useTranslator();
  const kind: SourceKind = source?.securityGroup !== undefined ? 'group' : source?.cidr !== undefined ? 'cidr' : 'any';
  const groups = groupOptions(network, group);
  const put = (next: SecurityRule['source'], field: string): void => onRule({ source: next }, field);
  const name = t(direction === 'egress' ? 'inspector:rule.destination' : 'fields:source');
  const choose = (chosen: SourceKind): void => {
    const first = groups.find(({ value }) => value !== group.id)?.value ?? group.id;
    if (chosen === 'group') put(sourceOfGroup(network, group, first), 'source');
    else put(chosen === 'any' ? undefined : { cidr: source?.cidr ?? '0.0.0.0/0' }, 'source');
  };
  return (
    <>
      <ChoiceField
        label={name}
        value={kind}
        options={[
          { value: 'any', label: t('inspector:rule.source.any') },
          { value: 'cidr', label: t('inspector:rule.source.cidr') },
          { value: 'group', label: t('inspector:rule.source.group') },
        ]}
        onValue={choose}
      />
      {kind === 'cidr' && (
        <AddressField
          label={t('inspector:rule.source.cidr')}
          value={source?.cidr ?? ''}
          problemOf={cidrProblem}
          onValue={(cidr) => put({ ...source, cidr }, 'source.cidr')}
        />
      )}
      {kind === 'group' && (
        <ChoiceField
          label={t('inspector:rule.source.group')}
          value={source?.securityGroup ?? ''}
          placeholder={namedGroup(network, source?.securityGroup ?? '', t)}
          options={groups}
          {...(source?.account === undefined
            ? {}
            : { hint: `${t('kinds:accounts')}: ${nameOf(network, source.account)}` })}
          onValue={(id) => put(sourceOfGroup(network, group, id), 'source')}
        />
      )}
    </>
  );
}

/** A group that can't be chosen and is named all the same: one of another region, or one that is not in the plan. */
function namedGroup(network: Network, id: string, t: Translator['t']): string {
  return network.objects.has(id) ? nameOf(network, id) : t('inspector:missing', { id });
}

interface RuleFormProps {
  readonly network: Network;
  readonly group: SecurityGroup;
  readonly rule: SecurityRule;
  /** `field` tells the typing in one field from the typing in another. */
  readonly onRule: (fields: Partial<SecurityRule>, field: string) => void;
}
