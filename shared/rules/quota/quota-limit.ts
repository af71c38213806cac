import type { QuotaName } from '../../catalog/rule-pack.ts';
import type { Network } from '../../network/network.ts';

/** The limit that holds for one object: the raised one of the plan, else the pack's; undefined where neither is known. */
export function quotaLimit({ plan, pack }: Network, quota: QuotaName, owner: string): number | undefined {
  const raised = plan.quotas?.[quota];
  // Own entries only: an object may be called `constructor`.
  if (raised !== undefined && Object.hasOwn(raised, owner)) return raised[owner];
  return pack.quotas[quota].limit ?? undefined;
}
