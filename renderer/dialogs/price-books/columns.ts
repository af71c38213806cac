import { regions } from '../../../shared/catalog/regions.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { PriceColumn } from '../../../shared/pricing/book-table/price-columns.ts';
import type { WaiverColumn } from '../../../shared/pricing/book-table/waiver-columns.ts';
import { vocabularies, type Vocabulary, wordText } from '../../../shared/pricing/book-table/words.ts';
import type { CellOption } from '../../ui/sheet/cell-editor.tsx';
import type { SheetColumn } from '../../ui/sheet/sheet.tsx';

type Column = PriceColumn | WaiverColumn;

/** How wide columns are, in CSS pixels. */
const widths: Partial<Record<Column, number>> = {
  item: 156,
  regions: 216,
  area: 170,
  connection: 104,
  bandwidth: 128,
  maxBandwidth: 120,
  method: 118,
  term: 84,
  per: 78,
  price: 84,
  currency: 74,
  source: 214,
  asOf: 96,
  region: 130,
  name: 180,
  note: 200,
  id: 150,
  title: 280,
  startsOn: 112,
  endsOn: 100,
  lastDay: 118,
};

const numeric: readonly Column[] = ['bandwidth', 'maxBandwidth', 'price'];
const mono: readonly Column[] = ['region', 'id', 'bandwidth', 'maxBandwidth', 'price', 'startsOn', 'endsOn'];

const words: Partial<Record<Column, Vocabulary>> = {
  item: 'item',
  area: 'area',
  connection: 'connection',
  method: 'method',
  per: 'per',
  lastDay: 'lastDay',
};

/** The columns of a table of a price book, with what can be chosen in them. */
export function sheetColumns(columns: readonly Column[], plan: Plan, speak: Translator): readonly SheetColumn[] {
  return columns.map((id) => ({
    id,
    title: speak.t(`books:column.${id}`),
    width: widths[id] ?? 120,
    mono: mono.includes(id),
    atEnd: numeric.includes(id),
    options: optionsOf(id, plan, speak),
  }));
}

function optionsOf(column: Column, plan: Plan, speak: Translator): readonly CellOption[] {
  const vocabulary = words[column];
  if (vocabulary !== undefined) return vocabularies[vocabulary].map((word) => ({ value: wordText(word, speak) }));
  switch (column) {
    case 'regions':
      return [...vocabularies.scope.map((word) => ({ value: wordText(word, speak) })), ...pairsOf(plan, speak)];
    case 'region':
      return regions.map(({ id, name }) => ({ value: id, detail: name[speak.language] }));
    case 'currency':
      return ['USD', 'CNY'].map((value) => ({ value }));
    case 'term':
      return (
        [
          ['month', 1],
          ['month', 3],
          ['month', 6],
          ['year', 1],
          ['year', 3],
        ] as const
      ).map(([unit, count]) => ({
        value: speak.t(`books:term.${unit}`, { count }),
      }));
    default:
      return [];
  }
}

/** The pairs of regions that the plan connects. */
function pairsOf({ peerings, vpcs, vbrs }: Plan, speak: Translator): readonly CellOption[] {
  const regionOf = new Map([...vpcs, ...vbrs].map(({ id, region }) => [id, region]));
  const pairs = new Set<string>();
  for (const { initiator, acceptor } of peerings) {
    const [from, to] = [regionOf.get(initiator.router), regionOf.get(acceptor.router)];
    if (from !== undefined && to !== undefined && from !== to) pairs.add(speak.t('books:pair', { from, to }));
  }
  return [...pairs].map((value) => ({ value }));
}
