import { accessPoints } from '../../../shared/catalog/access-points.ts';
import { deviceVendors } from '../../../shared/devices/dialects.ts';
import type { Analysis } from '../../../shared/analysis.ts';
import { columnsOf } from '../../../shared/diagram/card-text.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import { tableOwner } from '../../../shared/network/route-lookup.ts';
import { rememberLast } from '../../../shared/remember-last.ts';
import { nextHopsOf, nextHopText } from '../../../shared/routing/next-hops.ts';
import { termText, yesNo } from '../../../shared/tables/cell-text.ts';
import type { CellProblem } from '../../../shared/tables/read-cell.ts';
import { objectNames } from '../../../shared/tables/object-names.ts';
import { type CellValue, type TableColumn, tableColumns } from '../../../shared/tables/table-columns.ts';
import type { PlanTable } from '../../../shared/tables/tables.ts';
import { regionOptions } from '../../parts/fields/known-values.ts';
import { notify } from '../../store/view-store.ts';
import type { CellOption, SheetColumn, TextEditing } from '../../ui/sheet/sheet-column.ts';
import { cellFault, cellFindings } from './cell-faults.tsx';
import type { GridRow } from './grid-rows.ts';

type Judge = (row: GridRow, column: TableColumn, text: string) => CellProblem | undefined;

/** The columns of a table as the sheet shows and edits them; `judge` tells why a text can't stand in a cell. */
export function gridColumns(
  table: PlanTable,
  analysis: Analysis,
  speak: Translator,
  judge: Judge,
): readonly SheetColumn<GridRow>[] {
  return tableColumns(table).map((column, at): SheetColumn<GridRow> => {
    const title = speak.text(column.title);
    const known = rememberLast(() => knownValues(column.value, analysis, speak));
    return {
      id: column.id,
      title,
      // As wide as what stands in it usually is, and as its heading.
      width: Math.max(widthOf(column.value), Math.ceil(columnsOf(title) * 6.8) + 26),
      mono: isMono(column.value),
      atEnd: isNumber(column.value),
      textOf: (row) => row.textOf(column),
      hintOf: (row) => (at === 0 ? hintOf(row, column, speak) : undefined),
      // What is given once is quiet.
      toneOf: ({ kind }) => (kind === 'written' && column.fixed !== undefined ? 'faint' : undefined),
      faultOf: (row) =>
        row.kind === 'new' ? undefined : cellFault(cellFindings(analysis, table, row.row, column), speak),
      editingOf: (row) => {
        const { fixed } = column;
        if (row.kind === 'written' && fixed !== undefined)
          return { kind: 'fixed', sayWhy: () => notify('info', fixed) };
        return editing(row, column, speak, judge, () =>
          column.value.kind === 'nextHop' ? hopsOf(row, analysis) : known(),
        );
      },
    };
  });
}

/** What the last row is for. */
function hintOf(row: GridRow, { value }: TableColumn, { t }: Translator): string | undefined {
  if (row.kind === 'written' || Object.keys(row.texts).length > 0) return undefined;
  return t(value.kind === 'name' ? 'grid:begin' : 'grid:beginHere');
}

function editing(
  row: GridRow,
  column: TableColumn,
  { t, text }: Translator,
  judge: Judge,
  options: () => readonly CellOption[],
): TextEditing {
  return {
    kind: 'text',
    // A table asks for this with every cell that it draws.
    get options() {
      return options();
    },
    problemOf: (entered) => {
      const problem = judge(row, column, entered);
      if (problem === undefined) return undefined;
      const { sentence, correction: value } = problem;
      return {
        text: text(sentence),
        correction: value === undefined ? undefined : { value, label: t('inspector:use', { value }) },
      };
    },
  };
}

function knownValues(value: CellValue, { network }: Analysis, speak: Translator): readonly CellOption[] {
  switch (value.kind) {
    case 'reference': {
      const names = objectNames(network.plan);
      return names.all(value.to).map((id) => ({ value: names.textOf(id, value.to) }));
    }
    case 'choice':
      return Object.values(value.words).map((word) => ({ value: speak.t(word) }));
    case 'yesNo':
      return [true, false].map((each) => ({ value: yesNo(speak, each) }));
    case 'term':
      return network.pack.billing.terms.flatMap(({ unit, min, max }) =>
        Array.from({ length: max - min + 1 }, (_, at) => ({ value: termText(speak, { unit, count: min + at }) })),
      );
    case 'region':
      return regionOptions(new Set()).map(({ value: id, label }) => ({ value: id, detail: label }));
    case 'accessPoint':
      return accessPoints.map(({ id }) => ({ value: id }));
    case 'vendor':
      return deviceVendors.map((id) => ({ value: id }));
    default:
      return [];
  }
}

/** What the router of a row touches. */
function hopsOf(row: GridRow, { network }: Analysis): readonly CellOption[] {
  const { router } = row.kind === 'written' ? row.row.values : row.texts;
  if (typeof router !== 'string') return [];
  const found = objectNames(network.plan).find(router, ['vpcs', 'vbrs', 'dataCenters']);
  const owner = found.ok ? tableOwner(network, found.value) : undefined;
  return owner === undefined
    ? []
    : nextHopsOf(network, owner).map(({ nextHop }) => ({ value: nextHopText(network, owner, nextHop) }));
}

function isNumber({ kind }: CellValue): boolean {
  return kind === 'integer' || kind === 'number' || kind === 'bandwidth';
}

function isMono(value: CellValue): boolean {
  if (value.kind === 'list') return isMono(value.of);
  return isNumber(value) || monoKinds.includes(value.kind);
}

const monoKinds: readonly CellValue['kind'][] = [
  'address',
  'block',
  'cloudId',
  'uid',
  'region',
  'zone',
  'accessPoint',
  'code',
  'date',
];

/** CSS pixels. */
function widthOf(value: CellValue): number {
  switch (value.kind) {
    case 'name':
    case 'reference':
    case 'nextHop':
      return 168;
    case 'list':
    case 'prose':
      return 216;
    case 'cloudId':
    case 'accessPoint':
      return 176;
    case 'address':
    case 'block':
    case 'region':
    case 'zone':
      return 132;
    default:
      return 104;
  }
}
