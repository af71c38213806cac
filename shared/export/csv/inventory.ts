import type { Analysis } from '../../analysis.ts';
import { message, type MessageKey } from '../../messages/message.ts';
import type { Network } from '../../network/network.ts';
import type { ObjectTable } from '../../plan/plan.ts';
import type { Cell } from './cell.ts';
import type { Column, Heading } from './column.ts';
import { ruleColumns, tableColumns } from './table-columns.ts';

/** One table of the inventory: a file for programs, a part of a report for people. */
export interface InventoryTable {
  /** Name of the file, without its ending. */
  readonly file: string;
  readonly title: Extract<MessageKey, `report:table.${string}`>;
  readonly columns: readonly Heading[];
  readonly rows: (analysis: Analysis) => Iterable<readonly Cell[]>;
}

/** What stands in a plan, object by object, in its order; what a plan points at is told by name and by id. */
export const inventoryTables: readonly InventoryTable[] = [
  tableOf('accounts', 'report:table.accounts', 'accounts'),
  { file: 'networks', title: 'report:table.networks', ...joined(['vpcs', 'dataCenters']) },
  tableOf('physical-connections', 'report:table.physicalConnections', 'physicalConnections'),
  tableOf('vbrs', 'report:table.vbrs', 'vbrs'),
  tableOf('vswitches', 'report:table.vSwitches', 'vSwitches'),
  tableOf('peerings', 'report:table.peerings', 'peerings'),
  tableOf('routes', 'report:table.routes', 'routes'),
  securityRuleTable(),
];

/** A file of the rows of one table. */
export function tableOf(file: string, title: InventoryTable['title'], table: ObjectTable): InventoryTable {
  const columns = tableColumns(table);
  return {
    file,
    title,
    columns: columns.map(({ heading }) => heading),
    rows: ({ network }) => network.plan[table].map((row) => cellsOf(columns, row, network)),
  };
}

/** Rows of several tables below each other, with what kind they are as the second column; a table lacks what only others have. */
export function joined(tables: readonly ObjectTable[]): Pick<InventoryTable, 'columns' | 'rows'> {
  const columnsOf = new Map(tables.map((table) => [table, tableColumns(table)]));
  const [first, ...others] = new Set(
    [...columnsOf.values()].flatMap((columns) => columns.map(({ heading }) => heading)),
  );
  if (first === undefined) throw new Error('tables without columns');
  return {
    columns: [first, 'csv:kind', ...others],
    rows: ({ network }) =>
      tables.flatMap((table) => {
        const columns = new Map(columnsOf.get(table)?.map((column) => [column.heading, column]));
        const kind = message(`kinds:${table}`);
        return network.plan[table].map((row) => {
          const cell = (heading: Heading): Cell => columns.get(heading)?.cell(row, network);
          return [cell(first), kind, ...others.map(cell)];
        });
      }),
  };
}

/** The rules of all groups, a row each. */
function securityRuleTable(): InventoryTable {
  const groupColumns = tableColumns('securityGroups');
  return {
    file: 'security-rules',
    title: 'report:table.securityRules',
    columns: [...groupColumns, ...ruleColumns].map(({ heading }) => heading),
    rows: ({ network }) =>
      network.plan.securityGroups.flatMap((group) =>
        group.rules.map((rule) => [...cellsOf(groupColumns, group, network), ...cellsOf(ruleColumns, rule, network)]),
      ),
  };
}

function cellsOf<Row>(columns: readonly Column<Row>[], row: Row, network: Network): readonly Cell[] {
  return columns.map(({ cell }) => cell(row, network));
}
