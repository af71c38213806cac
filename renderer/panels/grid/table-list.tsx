import { type KeyboardEvent, useId, useMemo } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { severities, type Severity } from '../../../shared/rules/finding.ts';
import { objectTableOf, type PlanTable, planTables, tableTitles } from '../../../shared/tables/tables.ts';
import { showTable } from '../../answers/grid-view.ts';
import { subjectFindings } from '../../answers/subject-findings.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { ObjectIcon } from '../../parts/symbols/object-icon.tsx';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import styles from './grid-panel.module.css';

/** The tables of the plan, each with its number of rows and the worst that is found in it; the arrow keys show one after the other. */
export function TableList({ analysis, shown }: { readonly analysis: Analysis; readonly shown: PlanTable }) {
  const { t } = useTranslator();
  const id = useId();
  const worst = useMemo(() => worstByTable(analysis), [analysis]);
  const at = planTables.indexOf(shown);
  const hear = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: planTables.length - 1 }[event.key];
    const next = to === undefined ? undefined : planTables[to];
    if (next === undefined) return;
    event.preventDefault();
    showTable(next);
  };
  return (
    <div
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('grid:tables')}
      aria-activedescendant={`${id}-${shown}`}
      onKeyDown={hear}
    >
      {planTables.map((table) => {
        const count = rowCount(analysis.network.plan, table);
        const severity = worst.get(table);
        const label = t('grid:table', { title: t(tableTitles[table]), rows: t('grid:rows', { count }) });
        return (
          <div
            key={table}
            id={`${id}-${table}`}
            role="option"
            className={styles.entry}
            aria-selected={table === shown}
            aria-label={severity === undefined ? label : t('grid:withFindings', { table: label })}
            onClick={() => showTable(table)}
          >
            <span className={styles.icon}>
              <ObjectIcon table={objectTableOf(table)} />
            </span>
            <span className={styles.name}>{t(tableTitles[table])}</span>
            {severity !== undefined && <SeverityIcon severity={severity} size={12} />}
            <span className={styles.count}>{count}</span>
          </div>
        );
      })}
    </div>
  );
}

function rowCount(plan: Plan, table: PlanTable): number {
  return table === 'securityRules'
    ? plan.securityGroups.reduce((sum, { rules }) => sum + rules.length, 0)
    : plan[table].length;
}

/** The severity of the worst finding about the objects of each table. */
function worstByTable(analysis: Analysis): ReadonlyMap<PlanTable, Severity> {
  const worst = new Map<PlanTable, Severity>();
  for (const [id, [first]] of subjectFindings(analysis)) {
    const table = analysis.network.objects.get(id)?.table;
    if (first === undefined || table === undefined || table === 'notes') continue;
    const known = worst.get(table);
    if (known === undefined || severities.indexOf(first.severity) < severities.indexOf(known))
      worst.set(table, first.severity);
  }
  return worst;
}
