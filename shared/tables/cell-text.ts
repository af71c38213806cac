import type { Translator } from '../messages/translator.ts';
import type { Network } from '../network/network.ts';
import { tableOwner } from '../network/route-lookup.ts';
import type { NextHop } from '../plan/rows.ts';
import { nextHopText } from '../routing/next-hops.ts';
import { objectNames } from './object-names.ts';
import type { CellValue, TableColumn } from './table-columns.ts';
import { type Values, valueAt } from './values.ts';

/** What a cell of a row shows: what is read back as the same value. */
export function cellText(network: Network, speak: Translator, column: TableColumn, row: Values): string {
  return textOf(network, speak, column.value, valueAt(row, column.path), row);
}

function textOf(network: Network, speak: Translator, kind: CellValue, value: unknown, row: Values): string {
  switch (kind.kind) {
    case 'nextHop':
      return hopText(network, row, value);
    case 'term':
      return termText(speak, value);
    case 'list':
      return Array.isArray(value)
        ? value.map((item: unknown) => textOf(network, speak, kind.of, item, row)).join(', ')
        : '';
    case 'reference':
      return typeof value === 'string' ? objectNames(network.plan).textOf(value, kind.to) : '';
    case 'choice': {
      const chosen = value ?? kind.absent;
      if (typeof chosen !== 'string') return '';
      const word = Object.hasOwn(kind.words, chosen) ? kind.words[chosen] : undefined;
      return word === undefined ? chosen : speak.t(word);
    }
    case 'yesNo':
      return typeof value === 'boolean' ? yesNo(speak, value) : '';
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }
}

export function yesNo({ t }: Translator, value: boolean): string {
  return t(value ? 'report:yes' : 'report:no');
}

/** A term as a cell has it, `3 months`. */
export function termText({ t }: Translator, term: unknown): string {
  if (typeof term !== 'object' || term === null || !('unit' in term) || !('count' in term)) return '';
  return t(term.unit === 'year' ? 'books:term.year' : 'books:term.month', { count: Number(term.count) });
}

/** A next hop by the name that it has at its router; where there is no such router, by its id. */
function hopText(network: Network, { router }: Values, value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const nextHop: NextHop = value;
  const owner = typeof router === 'string' ? tableOwner(network, router) : undefined;
  if (owner !== undefined) return nextHopText(network, owner, nextHop);
  return nextHop.peering ?? nextHop.physicalConnection ?? nextHop.ip ?? '';
}
