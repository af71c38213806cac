import type { Network } from '../../network/network.ts';

import { createKeys } from './keys.ts';
import { byHand } from './by-hand.ts';
import { createMaking } from './making.ts';
import { peeringResources } from './peering-resources.ts';
import { type CodePlan, type Input, inputsOf, isToBeMade, needsOf, type Resource } from './resource.ts';
import { routeResources } from './route-resources.ts';
import { routerResources } from './router-resources.ts';
import { securityResources } from './security-resources.ts';

export interface CodeOptions {
  /** Whether everything is written as if nothing of it existed: the ids and states that the plan holds are left aside. */
  readonly rebuild?: boolean;
}

/**
 * A plan as resources that code can make, in the order in which they can be made, and what they refer to. The plan must be free of what
 * `codeBlockers` finds. Yields now and then, so that a large plan can be shown progressing.
 */
export function* resourcesOf(
  network: Network,
  { rebuild = false }: CodeOptions,
): Generator<undefined, CodePlan, undefined> {
  const making = createMaking(network, createKeys(), rebuild);
  const routers = routerResources(making);
  yield;
  const security = securityResources(making, routers);
  yield;
  const peerings = peeringResources(making, routers);
  yield;
  const routes = routeResources(making, routers, peerings);
  yield;
  const all: readonly Resource[] = [
    ...routers.list,
    ...security.groups,
    ...peerings.interfaces,
    ...peerings.connections,
    ...routes,
    ...security.rules,
  ];
  const resources = withoutUnneeded(all);
  const kept = new Set(resources);
  const used = making.places.filter((place) => resources.some((resource) => resource.place === place));
  const accounts = new Set(used.map(({ account }) => account));
  return {
    name: nameOfPlan(network),
    accounts: making.accounts.filter((account) => accounts.has(account)),
    places: used,
    resources,
    inputs: [...new Set(resources.flatMap((resource): readonly Input[] => inputsOf(resource)))],
    byHand: byHand(network, making),
    remarks: making.remarksAbout(kept),
  };
}

function nameOfPlan(network: Network): string {
  const { name } = network.plan;
  return name.trim() === '' ? 'Peerscape' : name;
}

/** What exists is named only where something that is to be made needs it. */
function withoutUnneeded(all: readonly Resource[]): readonly Resource[] {
  const needed = new Set<Resource>();
  const open = all.filter((resource) => isToBeMade(resource));
  for (let resource = open.pop(); resource !== undefined; resource = open.pop()) {
    if (needed.has(resource)) continue;
    needed.add(resource);
    open.push(...needsOf(resource));
  }
  return all.filter((resource) => needed.has(resource));
}
