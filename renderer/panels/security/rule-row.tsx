import { Copy, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Network } from '../../../shared/network/network.ts';
import { addSecurityRule, changeSecurityRule, removeSecurityRule } from '../../../shared/plan/edits/security-rules.ts';
import type { SecurityGroup, SecurityRule } from '../../../shared/plan/rows.ts';
import { arePorts } from '../../parts/fields/rule-summary.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { forgetAskedRule, showSecurityRule } from '../../answers/security-view.ts';
import { sealStep } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { changeRules } from './change-rules.ts';
import { allPorts, hasPorts, meantPorts, portsFor, protocols } from '../../parts/fields/rule-ports.ts';
import { PriorityInput } from './priority-input.tsx';
import styles from './rule-grid.module.css';
import { SourceCell } from './source-cell.tsx';

/** One rule: a row of fields, and what can be done with it. */
export function RuleRow({ network, group, rule, at, groups, blocks, request }: RuleRowProps) {
  const { t } = useTranslator();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (request === undefined) return;
    row.current?.scrollIntoView({ block: 'center' });
    [...(row.current?.querySelectorAll<HTMLElement>('[data-peer] [role="combobox"]') ?? [])]
      .at(-1)
      ?.focus({ preventScroll: true });
    forgetAskedRule();
  }, [request]);
  const number = at + 1;
  const label = (field: 'direction' | 'policy' | 'protocol' | 'ports' | 'priority') => ({
    'aria-label': t('security:cell', { field: t(`fields:${field}`), number }),
  });
  const put = (fields: Partial<SecurityRule>, field?: string): void =>
    changeRules(
      group,
      (plan) => changeSecurityRule(plan, group.id, at, fields),
      field === undefined ? undefined : `rules.${at}.${field}`,
    );
  const isPortless = !hasPorts(rule.protocol) && rule.ports === allPorts;
  const isMistaken = !arePorts(rule.ports);
  return (
    <tr ref={row} role="row">
      <th scope="row" className={styles.number}>
        {number}
      </th>
      <td>
        <Select
          control={label('direction')}
          value={rule.direction ?? 'ingress'}
          options={[
            { value: 'ingress', label: t('security:direction.ingress') },
            { value: 'egress', label: t('security:direction.egress') },
          ]}
          onValue={(direction) => put({ direction })}
        />
      </td>
      <td>
        <Select
          control={label('policy')}
          value={rule.policy}
          options={[
            { value: 'accept', label: t('fields:policy.accept') },
            { value: 'drop', label: t('fields:policy.drop') },
          ]}
          onValue={(policy) => put({ policy })}
        />
      </td>
      <td>
        <Combobox
          control={label('protocol')}
          mono
          value={rule.protocol}
          options={protocols}
          onValue={(protocol) => put({ protocol, ...portsFor(protocol, rule.ports) }, 'protocol')}
          onBlur={sealStep}
        />
      </td>
      <td>
        <TextInput
          {...label('ports')}
          mono
          value={rule.ports}
          readOnly={isPortless}
          title={isPortless ? t('security:portsNone') : isMistaken ? t('security:portsInvalid') : undefined}
          aria-invalid={isMistaken || undefined}
          onValue={(ports) => put({ ports }, 'ports')}
          onBlur={() => {
            const meant = meantPorts(rule.ports);
            if (meant !== undefined) put({ ports: meant }, 'ports');
            sealStep();
          }}
        />
      </td>
      <td>
        <PriorityInput
          {...label('priority')}
          value={rule.priority}
          onValue={(priority) => put({ priority }, 'priority')}
        />
      </td>
      <td data-peer>
        <SourceCell
          network={network}
          group={group}
          rule={rule}
          number={number}
          groups={groups}
          blocks={blocks}
          onSource={(source, field) => put({ source }, field)}
        />
      </td>
      <td className={styles.actions}>
        <Button
          tone="quiet"
          icon
          aria-label={t('inspector:rule.duplicate', { number })}
          tip={t('inspector:rule.duplicate', { number })}
          onClick={() => {
            changeRules(group, (plan) => addSecurityRule(plan, group.id, rule, number));
            showSecurityRule(group.id, number);
          }}
        >
          <Copy size={13} aria-hidden />
        </Button>
        <Button
          tone="quiet"
          icon
          aria-label={t('inspector:rule.remove', { number })}
          tip={t('inspector:rule.remove', { number })}
          onClick={() => changeRules(group, (plan) => removeSecurityRule(plan, group.id, at))}
        >
          <X size={14} aria-hidden />
        </Button>
      </td>
    </tr>
  );
}

interface RuleRowProps {
  readonly network: Network;
  readonly group: SecurityGroup;
  readonly rule: SecurityRule;
  /** Its place in the group. */
  readonly at: number;
  readonly groups: readonly Option<string>[];
  readonly blocks: readonly Option<string>[];
  /** Set while this rule is to be shown and to get the focus; every request is another object. */
  readonly request: object | undefined;
}
