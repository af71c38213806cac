import { message } from '../../shared/messages/message.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import { formatCidr } from '../../shared/net/cidr.ts';
import { nameOf, type Network, type TableOwner } from '../../shared/network/network.ts';
import { type EffectiveRoute, effectiveRoutes } from '../../shared/network/route-lookup.ts';
import type { NextHop } from '../../shared/plan/rows.ts';
import type { MissingRoutes } from '../../shared/routing/missing-routes.ts';
import { nextHopText } from '../../shared/routing/next-hops.ts';
import type { Paint } from './colours.ts';
import { printable } from './printable.ts';
import { tableOwners } from '../../shared/network/table-owners.ts';

/** The route tables for people: a heading for each router, then its routes, the implied ones first. */
export function routeTablesText(network: Network, file: string, speak: Translator, paint: Paint): string {
  const lines = [headingOf(network, file, speak, paint)];
  for (const owner of tableOwners(network)) {
    lines.push(`  ${routerLine(network, owner, speak)}`);
    const routes = effectiveRoutes(network, owner);
    if (routes.length === 0) lines.push(`    ${paint('faint', speak.t('cli:routes.none'))}`);
    for (const route of routes) lines.push(`    ${routeLine(network, owner, route, speak, paint)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** What the tables lack for people: a heading for each router with its routes, then what can't be written and why. */
export function missingRoutesText(
  network: Network,
  file: string,
  { routes, impossible, written }: MissingRoutes & { readonly written: boolean },
  speak: Translator,
  paint: Paint,
): string {
  const lines = [headingOf(network, file, speak, paint)];
  for (const owner of tableOwners(network)) {
    const own = routes.filter(({ router }) => router === owner.row.id);
    if (own.length > 0) lines.push(`  ${routerLine(network, owner, speak)}`);
    for (const { destination, nextHop } of own)
      lines.push(`    ${inColumns(destination, nextHopName(network, owner, nextHop))}`);
  }
  for (const { reason } of impossible) lines.push(`  ${paint('warning', printable(speak.text(reason)))}`);
  const count = routes.length;
  if (written) lines.push(speak.t('cli:routes.written', { count }));
  else if (count > 0) lines.push(speak.t('cli:routes.missing', { count }));
  else if (impossible.length === 0) lines.push(`  ${speak.t('cli:routes.complete')}`);
  return `${lines.join('\n')}\n`;
}

function headingOf(network: Network, file: string, speak: Translator, paint: Paint): string {
  return paint('strong', printable(speak.text(message('cli:check.heading', { file, name: network.plan.name }))));
}

function routerLine(network: Network, { row }: TableOwner, speak: Translator): string {
  return printable(speak.t('cli:routes.router', { name: nameOf(network, row.id), id: row.id }));
}

function routeLine(
  network: Network,
  owner: TableOwner,
  route: EffectiveRoute,
  speak: Translator,
  paint: Paint,
): string {
  const destination = formatCidr(route.destination);
  if (route.origin === 'implied') return paint('faint', inColumns(destination, speak.t('cli:routes.implied')));
  const { target, row } = route.route;
  const over = nextHopName(network, owner, row.nextHop);
  const detached = target.kind === 'detached' ? paint('error', `  ${speak.t('cli:routes.detached')}`) : '';
  return `${inColumns(destination, over)}${detached}`;
}

function nextHopName(network: Network, owner: TableOwner, nextHop: NextHop): string {
  return printable(nextHopText(network, owner, nextHop));
}

/** As wide as the longest block, `255.255.255.255/32`. */
function inColumns(destination: string, rest: string): string {
  return `${destination.padEnd(18)}  ${rest}`;
}
