import { useMemo } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import { formatCidr } from '../../../shared/net/cidr.ts';
import { nameOf, type Network, type TableOwner } from '../../../shared/network/network.ts';
import { type NextHopChoice, nextHopsOf, nextHopText, sameNextHop } from '../../../shared/routing/next-hops.ts';
import { subjectFindings } from '../../answers/subject-findings.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { cidrProblem } from '../../../shared/plan/fields/address-problem.ts';
import { jumpTo, notify, openDialog } from '../../store/view-store.ts';
import type { CellEditing, CellProblem, FixedCell, SheetColumn } from '../../ui/sheet/sheet-column.ts';
import type { AddressAnswer } from './address-answer.ts';
import { nextRouterOf } from './leads-to.tsx';
import { nothingAttached } from './nothing-attached.ts';
import { routeCells } from './route-cells.tsx';
import { RouteFindings } from './route-findings.tsx';
import { findingsOf, type RouteColumn, routeColumns, type TableRow } from './table-rows.ts';
import type { TableEditing } from './use-table-editing.ts';

/** How wide the columns are; while an address is asked about, the answers stand behind the destinations. */
const widths = {
  destination: ['minmax(150px, 5fr)', 'minmax(196px, 8fr)'],
  nextHop: ['minmax(96px, 4fr)', 'minmax(100px, 4fr)'],
  leadsTo: ['minmax(90px, 4fr)', 'minmax(84px, 4fr)'],
  state: ['minmax(104px, 3fr)', 'minmax(104px, 3fr)'],
  findings: ['minmax(72px, 5fr)', 'minmax(64px, 3fr)'],
} as const satisfies Readonly<Record<RouteColumn, unknown>>;

/** The columns of a router's table, the same array until something in them changes. */
export function useRouteColumns(
  analysis: Analysis,
  owner: TableOwner,
  { findingsAt, openFindings, position: { grid } }: TableEditing,
  answer: AddressAnswer | undefined,
): readonly SheetColumn<TableRow>[] {
  const speak = useTranslator();
  return useMemo(() => {
    const { network } = analysis;
    const found = subjectFindings(analysis);
    const cell = (row: TableRow) => ({ row, owner, analysis, mark: answer?.markOf(row) });
    const columns: Readonly<Record<RouteColumn, Pick<SheetColumn<TableRow>, 'textOf' | 'draw' | 'editingOf'>>> = {
      destination: {
        textOf: destinationText,
        draw: (row) => <routeCells.destination {...cell(row)} />,
        editingOf: (row) => (row.kind === 'implied' ? impliedCell : destinationEditing(speak)),
      },
      nextHop: {
        textOf: (row) => nextHopOf(network, owner, row),
        draw: (row) => <routeCells.nextHop {...cell(row)} />,
        editingOf: (row) => (row.kind === 'implied' ? impliedCell : nextHopEditing(network, owner, row, speak)),
      },
      leadsTo: {
        textOf: () => '',
        draw: (row) => <routeCells.leadsTo {...cell(row)} />,
        editingOf: (row) => opening(row, 'leadsTo'),
      },
      state: {
        textOf: () => '',
        draw: (row) => <routeCells.state {...cell(row)} />,
        editingOf: (row) => opening(row, 'state'),
      },
      findings: {
        textOf: () => '',
        draw: (row) => (
          <RouteFindings
            analysis={analysis}
            findings={findingsOf(found, row)}
            open={findingsAt === row.key}
            onOpen={(open) => openFindings(open ? row.key : undefined)}
            grid={grid}
          />
        ),
        editingOf: (row) => ({
          kind: 'fixed',
          open: () => {
            if (row.kind === 'written') openFindings(row.key);
          },
        }),
      },
    };
    return routeColumns.map((id) => ({
      id,
      title: speak.t(`routes:column.${id}`),
      width: widths[id][answer === undefined ? 0 : 1],
      mono: true,
      ...columns[id],
    }));
  }, [analysis, owner, findingsAt, openFindings, grid, answer, speak]);
}

const impliedCell: FixedCell = { kind: 'fixed', sayWhy: () => notify('info', message('routes:impliedFixed')) };

function destinationText(row: TableRow): string {
  if (row.kind === 'implied') return formatCidr(row.destination);
  return row.kind === 'new' ? row.destination : row.route.destination;
}

function nextHopOf(network: Network, owner: TableOwner, row: TableRow): string {
  const nextHop = row.kind === 'implied' ? undefined : row.kind === 'new' ? row.nextHop : row.route.nextHop;
  return nextHop === undefined ? '' : nextHopText(network, owner, nextHop);
}

/** A destination is judged while one types and kept as typed, like every address of the plan. */
function destinationEditing({ t, text }: Translator): CellEditing {
  const problemOf = (entered: string): CellProblem | undefined => {
    const problem = entered.trim() === '' ? undefined : cidrProblem(entered.trim());
    if (problem === undefined) return undefined;
    const { sentence, correction: value } = problem;
    return {
      text: text(sentence),
      correction: value === undefined ? undefined : { value, label: t('inspector:use', { value }) },
    };
  };
  return { kind: 'text', problemOf, keepsProblems: true, placeholder: '10.0.0.0/8', hint: 'above' };
}

/** What the router touches and nothing else. */
function nextHopEditing(
  network: Network,
  owner: TableOwner,
  row: Exclude<TableRow, { readonly kind: 'implied' }>,
  { t }: Translator,
): CellEditing {
  const hops = nextHopsOf(network, owner);
  if (hops.length === 0) return { kind: 'fixed', sayWhy: () => notify('info', nothingAttached(network, owner)) };
  const nextHop = row.kind === 'new' ? row.nextHop : row.route.nextHop;
  const at = nextHop === undefined ? -1 : hops.findIndex((hop) => sameNextHop(hop.nextHop, nextHop));
  const chosen = hops[at];
  return {
    kind: 'choice',
    choices: () =>
      hops.map((hop, place) => ({
        value: String(place),
        label: clipped(hop.name),
        detail: hop.leadsTo === undefined ? undefined : clipped(nameOf(network, hop.leadsTo)),
        words: wordsOf(network, hop),
      })),
    chosen: chosen && String(at),
    placeholder: chosen ? clipped(chosen.name) : t('routes:chooseNextHop'),
    nothing: t('routes:noNextHop'),
  };
}

function wordsOf(network: Network, { name, subject, leadsTo }: NextHopChoice): string {
  return [name, subject, ...(leadsTo === undefined ? [] : [leadsTo, nameOf(network, leadsTo)])].join('\n');
}

/** Enter leads to the router that the route leads to, or to its peering. */
function opening(row: TableRow, column: 'leadsTo' | 'state'): FixedCell {
  const target = row.kind === 'written' ? row.node?.target : undefined;
  if (target === undefined) return nowhere;
  return {
    kind: 'fixed',
    open: () => {
      const next = nextRouterOf(target);
      if (column === 'leadsTo' && next !== undefined) jumpTo([next]);
      else if (column === 'state' && target.kind === 'peering')
        openDialog({ kind: 'peering', id: target.peering.row.id });
    },
  };
}

const nowhere: FixedCell = { kind: 'fixed' };
