import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import { nameOf, type Network, type TableOwner } from '../../../shared/network/network.ts';
import { addRoutes } from '../../../shared/plan/edits/add-route.ts';
import { changeRoute, type RouteFields } from '../../../shared/plan/edits/change-route.ts';
import { removeObjects } from '../../../shared/plan/edits/remove-objects.ts';
import type { NextHop } from '../../../shared/plan/rows.ts';
import { nextHopText } from '../../../shared/routing/next-hops.ts';
import { writeTableText } from '../../../shared/routing/table-text.ts';
import { peerscape } from '../../peerscape-api.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { notify } from '../../store/view-store.ts';
import type { TableRow } from './table-rows.ts';

type WrittenRow = Extract<TableRow, { readonly kind: 'written' }>;

/** Adds a route to a router's table as one step. */
export function addRouteStep(network: Network, owner: TableOwner, destination: string, nextHop: NextHop): void {
  const route = { router: owner.row.id, destination, nextHop };
  edit(message('routes:step.add', words(network, owner, destination)), addRoutes(currentPlan(), [route]));
}

/** Changes a route as one step. */
export function changeRouteStep(network: Network, owner: TableOwner, row: WrittenRow, fields: RouteFields): void {
  const label = message('routes:step.change', words(network, owner, row.route.destination));
  edit(label, changeRoute(currentPlan(), row.place, fields));
}

/** Deletes routes as one step. */
export function removeRoutesStep(network: Network, owner: TableOwner, rows: readonly WrittenRow[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const label =
    rows.length === 1
      ? message('routes:step.remove', words(network, owner, first.route.destination))
      : message('routes:step.removeMany', { count: rows.length, router: clipped(nameOf(network, owner.row.id)) });
  const patch = removeObjects(
    currentPlan(),
    rows.map(({ route }) => route.id),
  );
  edit(label, patch);
}

/** Puts routes on the clipboard as rows for a spreadsheet, and for the table of this or another router. */
export async function copyRoutes(network: Network, owner: TableOwner, rows: readonly WrittenRow[]): Promise<void> {
  const cells = rows.map(({ route }) => [route.destination, nextHopText(network, owner, route.nextHop)]);
  await peerscape.clipboard.write({ text: writeTableText(cells) });
  notify('info', message('routes:copied', { count: rows.length }));
}

function words(network: Network, owner: TableOwner, destination: string) {
  return { destination: clipped(destination), router: clipped(nameOf(network, owner.row.id)) };
}
