import type { Analysis } from '../../../shared/analysis.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { findRule } from '../../../shared/rules/registry.ts';
import { type TableColumn, tableColumns } from '../../../shared/tables/table-columns.ts';
import type { TableRow } from '../../../shared/tables/table-rows.ts';
import type { PlanTable } from '../../../shared/tables/tables.ts';
import { subjectFindings } from '../../answers/subject-findings.ts';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import type { CellFault } from '../../ui/sheet/sheet-column.ts';

/** The findings that mark a cell, worst first: those about its field, and in the first cell of a row those about the row as a whole. */
export function cellFindings(
  analysis: Analysis,
  table: PlanTable,
  row: TableRow,
  column: TableColumn,
): readonly Finding[] {
  const findings = subjectFindings(analysis).get(row.object);
  if (findings === undefined) return none;
  const columns = tableColumns(table);
  return findings.filter((finding) => {
    const rule = findRule(finding.rule);
    const place = rule?.ruleOf?.(finding);
    // What is found about a group as a whole stands in the table of groups, and what is found about a rule here.
    if (row.rule !== undefined) {
      if (place !== row.rule) return false;
    } else if (place !== undefined) return column.id === columns[0]?.id;
    const faulty = columns.filter(({ word }) => rule?.fields?.includes(word) ?? false);
    return faulty.length === 0 ? column.id === columns[0]?.id : faulty.includes(column);
  });
}

const none: readonly Finding[] = [];

/** The findings of a cell as its sign and its words, each with the code of its rule. */
export function cellFault(findings: readonly Finding[], { t, text }: Translator): CellFault | undefined {
  const [worst] = findings;
  if (worst === undefined) return undefined;
  return {
    sign: <SeverityIcon severity={worst.severity} size={12} />,
    text: findings.map(({ rule, message }) => t('grid:rule', { rule, text: text(message) })).join('\n'),
  };
}
