import { useState } from 'react';
import type { Network } from '../../../shared/network/network.ts';
import type { SecurityGroup } from '../../../shared/plan/rows.ts';
import { blockOptions, groupOptions } from '../../parts/fields/rule-sources.ts';
import { useSecurityView } from '../../answers/security-view.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import styles from './rule-grid.module.css';
import { RuleRow } from './rule-row.tsx';

const step = 40;

/** The rules of a group as a table whose cells are fields. */
export function RuleGrid({ network, group }: { readonly network: Network; readonly group: SecurityGroup }) {
  const { t } = useTranslator();
  const [limit, setLimit] = useState(step);
  const asked = useSecurityView((view) => (view.askedRule?.group === group.id ? view.askedRule : undefined));
  const { rules } = group;
  if (rules.length === 0) return <p className={styles.none}>{t('inspector:rule.none')}</p>;
  // A rule that was asked for is what one wants to see.
  const least = Math.max(limit, (asked?.at ?? -1) + 1);
  if (least > limit) setLimit(least);
  const shown = rules.length <= least + 1 ? rules : rules.slice(0, least);
  const groups = groupOptions(network, group);
  const blocks = blockOptions(network, group);
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              #
            </th>
            {(['direction', 'policy', 'protocol', 'ports', 'priority', 'peer'] as const).map((column) => (
              <th key={column} scope="col" className={styles[column]}>
                {t(column === 'peer' ? 'security:peer' : `fields:${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('security:actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((rule, at) => (
            // Rules have no name of their own: their place is their identity.
            <RuleRow
              key={at}
              network={network}
              group={group}
              rule={rule}
              at={at}
              groups={groups}
              blocks={blocks}
              request={asked?.at === at ? asked : undefined}
            />
          ))}
        </tbody>
      </table>
      {shown.length < rules.length && (
        <Button tone="quiet" onClick={() => setLimit(limit + 4 * step)}>
          {t('security:moreRules', { count: Math.min(rules.length - shown.length, 4 * step) })}
        </Button>
      )}
    </div>
  );
}
