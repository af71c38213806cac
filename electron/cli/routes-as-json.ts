import type { Translator } from '../../shared/messages/translator.ts';
import { formatCidr } from '../../shared/net/cidr.ts';
import type { Network } from '../../shared/network/network.ts';
import { effectiveRoutes } from '../../shared/network/route-lookup.ts';
import type { MissingRoutes } from '../../shared/routing/missing-routes.ts';
import { tableOwners } from '../../shared/network/table-owners.ts';

/** The route tables for programs: an implied route has neither id nor next hop. The keys are a contract. */
export function routeTablesJson(network: Network): string {
  const tables = tableOwners(network).map((owner) => ({
    router: owner.row.id,
    routes: effectiveRoutes(network, owner).map((route) => ({
      id: route.origin === 'written' ? route.route.row.id : null,
      destination: formatCidr(route.destination),
      nextHop: route.origin === 'written' ? route.route.row.nextHop : null,
      implied: route.origin === 'implied',
    })),
  }));
  return `${JSON.stringify({ tables }, undefined, 2)}\n`;
}

/** What the tables lack, for programs. The keys are a contract. */
export function missingRoutesJson({ routes, impossible }: MissingRoutes, written: boolean, speak: Translator): string {
  const report = {
    missing: routes.map(({ router, destination, nextHop }) => ({ router, destination, nextHop })),
    impossible: impossible.map(({ router, peering, code, reason }) => ({
      router,
      peering,
      code,
      reason: speak.text(reason),
    })),
    written,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
