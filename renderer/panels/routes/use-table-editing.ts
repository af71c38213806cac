import { useMemo, useState } from 'react';
import { message } from '../../../shared/messages/message.ts';
import type { Network, TableOwner } from '../../../shared/network/network.ts';
import type { NextHop } from '../../../shared/plan/rows.ts';
import { nextHopsOf } from '../../../shared/routing/next-hops.ts';
import { peerscape } from '../../peerscape-api.ts';
import { notify, openDialog } from '../../store/view-store.ts';
import { firstPlace, type LeaveBy, type Range, type SheetPlace } from '../../ui/sheet/sheet-place.ts';
import type { SheetActions } from '../../ui/sheet/use-sheet-keys.ts';
import { type SheetPosition, useSheetPlace } from '../../ui/sheet/use-sheet-place.ts';
import { nothingAttached } from './nothing-attached.ts';
import { addRouteStep, changeRouteStep, copyRoutes, removeRoutesStep } from './route-edits.ts';
import { emptyRow, type NewRow, type RouteColumn, routeColumns, type TableRow, tableRows } from './table-rows.ts';

/** A route table while it is worked on: its rows, where the keyboard is, and what can be done there. */
export interface TableEditing {
  readonly rows: readonly TableRow[];
  readonly position: SheetPosition;
  readonly actions: SheetActions;
  /** Takes what was entered in a cell; answers where one goes on, if not at the next one. */
  readonly commit: (at: number, column: string, entered: string, by: LeaveBy) => SheetPlace | undefined;
  /** Begins a new route in the last row. */
  readonly begin: () => void;
  /** The row whose findings are open, by its key. */
  readonly findingsAt: string | undefined;
  readonly openFindings: (key: string | undefined) => void;
}

/** Keeps what is entered of a new route and where one is in the table of a router; every change of the plan is one step. */
export function useTableEditing(network: Network, owner: TableOwner): TableEditing {
  const [begun, setBegun] = useState<NewRow>(emptyRow);
  const [findingsAt, openFindings] = useState<string>();
  const rows = useMemo(() => tableRows(network, owner, begun), [network, owner, begun]);
  const position = useSheetPlace({ rows: rows.length, columns: routeColumns.length });
  const { place, goTo } = position;
  const newAt = rows.length - 1;

  /** A cell of the new route as it is edited; one that can't be says why. */
  const editedAt = (column: RouteColumn): SheetPlace => {
    const there = { ...firstPlace, at: newAt, column: routeColumns.indexOf(column) };
    if (column !== 'nextHop' || nextHopsOf(network, owner).length > 0)
      return { ...there, editing: { typed: undefined } };
    notify('info', nothingAttached(network, owner));
    return there;
  };
  /** Adds the new route; its row stays the last one, and another one can begin there. */
  const add = (destination: string, nextHop: NextHop): SheetPlace => {
    addRouteStep(network, owner, destination, nextHop);
    setBegun(emptyRow);
    return { ...firstPlace, at: newAt + 1 };
  };

  const commitDestination = (row: TableRow, destination: string, by: LeaveBy): SheetPlace | undefined => {
    if (row.kind === 'written') {
      if (destination !== '' && destination !== row.route.destination)
        changeRouteStep(network, owner, row, { destination });
      return undefined;
    }
    const [only, ...others] = nextHopsOf(network, owner);
    const nextHop = begun.nextHop ?? (others.length === 0 ? only?.nextHop : undefined);
    if (destination !== '' && nextHop !== undefined) return add(destination, nextHop);
    setBegun({ ...begun, destination });
    return destination !== '' && (by === 'enter' || by === 'tab') ? editedAt('nextHop') : undefined;
  };
  const commitNextHop = (row: TableRow, nextHop: NextHop): SheetPlace | undefined => {
    if (row.kind === 'written') {
      changeRouteStep(network, owner, row, { nextHop });
      return undefined;
    }
    if (begun.destination !== '') return add(begun.destination, nextHop);
    setBegun({ ...begun, nextHop });
    return editedAt('destination');
  };

  const chosen = ({ first, last }: Range): readonly Extract<TableRow, { readonly kind: 'written' }>[] =>
    rows.slice(first.at, last.at + 1).filter((row) => row.kind === 'written');
  const begin = (): void => goTo(editedAt('destination'));

  return {
    rows,
    position,
    commit(at, column, entered, by) {
      const row = rows[at];
      if (row === undefined) return undefined;
      if (column === 'destination') return commitDestination(row, entered.trim(), by);
      const choice = nextHopsOf(network, owner)[Number(entered)];
      return choice && commitNextHop(row, choice.nextHop);
    },
    begin,
    actions: {
      remove(range) {
        const routes = chosen(range);
        if (routes.length > 0) removeRoutesStep(network, owner, routes);
        else if (rows[place.at]?.kind === 'new') setBegun(emptyRow);
        else notify('info', message('routes:impliedFixed'));
      },
      copy(range) {
        const routes = chosen(range);
        if (routes.length > 0) void copyRoutes(network, owner, routes);
        else notify('info', message('routes:nothingToCopy'));
      },
      paste: () => void paste(owner.row.id),
      // Two routes to one destination are an error, so a route is repeated with another destination to come.
      fill(range) {
        const [route] = chosen(range).slice(-1);
        if (route === undefined) notify('info', message('routes:nothingToCopy'));
        else {
          setBegun({ destination: route.route.destination, nextHop: route.route.nextHop });
          begin();
        }
      },
      begin,
      giveUp() {
        if (rows[place.at]?.kind !== 'new' || (begun.destination === '' && begun.nextHop === undefined)) return false;
        setBegun(emptyRow);
        return true;
      },
    },
    findingsAt,
    openFindings,
  };
}

/** Shows what the clipboard holds, before any of it is written. */
export async function paste(router: string): Promise<void> {
  const { text } = await peerscape.clipboard.read();
  openDialog({ kind: 'pasteRoutes', router, text });
}
