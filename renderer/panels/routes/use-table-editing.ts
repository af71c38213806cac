import { type RefObject, useMemo, useState } from 'react';
import { message } from '../../../shared/messages/message.ts';
import { nameOf, type Network, type TableOwner } from '../../../shared/network/network.ts';
import type { NextHop } from '../../../shared/plan/rows.ts';
import { nextHopsOf } from '../../../shared/routing/next-hops.ts';
import { peerscape } from '../../peerscape-api.ts';
import { jumpTo, notify, openDialog } from '../../store/view-store.ts';
import type { GridActions } from './use-grid-keys.ts';
import { chosenRange, columns, firstPlace, type GridPlace, type LeaveBy, placeAfter } from './grid-place.ts';
import { nextRouterOf } from './leads-to.tsx';
import { addRouteStep, changeRouteStep, copyRoutes, removeRoutesStep } from './route-edits.ts';
import { emptyRow, type NewRow, type TableRow, tableRows } from './table-rows.ts';

/** A route table while it is worked on: its rows, where the keyboard is, and what can be done there. */
export interface TableEditing {
  readonly rows: readonly TableRow[];
  readonly place: GridPlace;
  readonly goTo: (place: GridPlace) => void;
  readonly actions: GridActions;
  readonly commitDestination: (destination: string, by: LeaveBy) => void;
  readonly commitNextHop: (nextHop: NextHop, by: LeaveBy) => void;
  readonly cancel: () => void;
  /** The row whose findings are open, by its key. */
  readonly findingsAt: string | undefined;
  readonly openFindings: (key: string | undefined) => void;
}

/** Keeps what is entered of a new route and where one is in the table of a router; every change of the plan is one step. */
export function useTableEditing(
  network: Network,
  owner: TableOwner,
  grid: RefObject<HTMLElement | null>,
): TableEditing {
  const [begun, setBegun] = useState<NewRow>(emptyRow);
  const [wanted, goTo] = useState<GridPlace>(firstPlace);
  const [findingsAt, openFindings] = useState<string>();
  const rows = useMemo(() => tableRows(network, owner, begun), [network, owner, begun]);
  const newAt = rows.length - 1;
  // Undo and the other panels take rows away under the keyboard.
  const place = wanted.at <= newAt ? wanted : { ...wanted, at: newAt, anchor: undefined, editing: undefined };
  const active = rows[place.at];

  const edit = (at: number, column: 'destination' | 'nextHop', typed?: string): void => {
    if (column === 'nextHop' && nextHopsOf(network, owner).length === 0) {
      notify('info', nothingAttached(network, owner));
      goTo({ ...firstPlace, at, column: columns.indexOf(column) });
    } else goTo({ at, column: columns.indexOf(column), anchor: undefined, editing: { typed } });
  };
  const leave = (by: LeaveBy, rowCount = rows.length): void => {
    goTo(placeAfter(place, rowCount, by));
    if (by !== 'blur') grid.current?.focus();
  };
  /** Adds the new route; its row stays the last one, and another one can begin there. */
  const add = (destination: string, nextHop: NextHop, by: LeaveBy): void => {
    addRouteStep(network, owner, destination, nextHop);
    setBegun(emptyRow);
    goTo({ ...firstPlace, at: newAt + 1 });
    if (by !== 'blur') grid.current?.focus();
  };

  const commitDestination = (destination: string, by: LeaveBy): void => {
    if (active?.kind === 'written') {
      if (destination !== '' && destination !== active.route.destination)
        changeRouteStep(network, owner, active, { destination });
      leave(by);
      return;
    }
    const [only, ...others] = nextHopsOf(network, owner);
    const nextHop = begun.nextHop ?? (others.length === 0 ? only?.nextHop : undefined);
    if (destination !== '' && nextHop !== undefined) add(destination, nextHop, by);
    else {
      setBegun({ ...begun, destination });
      leave(by);
      if (destination !== '' && (by === 'enter' || by === 'tab')) edit(newAt, 'nextHop');
    }
  };
  const commitNextHop = (nextHop: NextHop, by: LeaveBy): void => {
    if (active?.kind === 'written') {
      changeRouteStep(network, owner, active, { nextHop });
      leave(by);
    } else if (begun.destination !== '') add(begun.destination, nextHop, by);
    else {
      setBegun({ ...begun, nextHop });
      leave(by);
      edit(newAt, 'destination');
    }
  };

  const chosen = (): readonly Extract<TableRow, { readonly kind: 'written' }>[] => {
    const [first, last] = chosenRange(place);
    return rows.slice(first, last + 1).filter((row) => row.kind === 'written');
  };
  const actions: GridActions = {
    open(typed) {
      const column = columns[place.column];
      if (active === undefined || column === undefined) return;
      if (column === 'destination' || column === 'nextHop') {
        if (active.kind === 'implied') notify('info', message('routes:impliedFixed'));
        else edit(place.at, column, typed);
      } else if (typed === undefined && active.kind === 'written') openCell(column, active);
    },
    remove() {
      const routes = chosen();
      if (routes.length > 0) {
        removeRoutesStep(network, owner, routes);
        goTo({ ...place, at: chosenRange(place)[0], anchor: undefined });
      } else if (active?.kind === 'new') setBegun(emptyRow);
      else notify('info', message('routes:impliedFixed'));
    },
    copy() {
      const routes = chosen();
      if (routes.length > 0) void copyRoutes(network, owner, routes);
      else notify('info', message('routes:nothingToCopy'));
    },
    paste: () => void paste(owner.row.id),
    repeat() {
      const [route] = chosen().slice(-1);
      if (route === undefined) notify('info', message('routes:nothingToCopy'));
      else {
        setBegun({ destination: route.route.destination, nextHop: route.route.nextHop });
        edit(newAt, 'destination');
      }
    },
    begin: () => edit(newAt, 'destination'),
    giveUp() {
      if (active?.kind !== 'new' || (begun.destination === '' && begun.nextHop === undefined)) return false;
      setBegun(emptyRow);
      return true;
    },
  };
  const openCell = (
    column: 'leadsTo' | 'state' | 'findings',
    { key, node }: Extract<TableRow, { readonly kind: 'written' }>,
  ): void => {
    const next = node && nextRouterOf(node.target);
    if (column === 'findings') openFindings(key);
    else if (column === 'leadsTo' && next !== undefined) jumpTo([next]);
    else if (column === 'state' && node?.target.kind === 'peering')
      openDialog({ kind: 'peering', id: node.target.peering.row.id });
  };

  return {
    rows,
    place,
    goTo,
    actions,
    commitDestination,
    commitNextHop,
    cancel: () => leave('escape'),
    findingsAt,
    openFindings,
  };
}

/** Why a router's routes can have no next hop yet, and what to do about it. */
export function nothingAttached(network: Network, owner: TableOwner) {
  return message('routes:nothingAttached', {
    name: nameOf(network, owner.row.id),
    how: message(`routes:attach.${owner.kind}`),
  });
}

/** Shows what the clipboard holds, before any of it is written. */
export async function paste(router: string): Promise<void> {
  const { text } = await peerscape.clipboard.read();
  openDialog({ kind: 'pasteRoutes', router, text });
}
