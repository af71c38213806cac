import { quotaNames, type QuotaName } from '../../../shared/catalog/rule-pack.ts';
import { raiseQuota } from '../../../shared/plan/edits/change-header.ts';
import { joinPatches, mustApply, type Patch } from '../../../shared/plan/patch.ts';
import type { ObjectTable, Plan } from '../../../shared/plan/plan.ts';

/** One line of the list: a quota, the object that it was raised for, and the new limit as it is typed. */
export interface RaisedQuota {
  readonly quota: string;
  readonly object: string;
  readonly limit: string;
}

/** The objects that each quota is about. */
const ownersOf: Readonly<
  Record<QuotaName, readonly Extract<ObjectTable, 'accounts' | 'vpcs' | 'vbrs' | 'physicalConnections'>[]>
> = {
  peeringsPerVpc: ['vpcs'],
  peeringsPerVbr: ['vbrs'],
  peeringsPerAccount: ['accounts'],
  vpcsPerPhysicalConnection: ['physicalConnections'],
  routesPerTable: ['vpcs', 'vbrs'],
};

export function raisedQuotas({ quotas = {} }: Plan): RaisedQuota[] {
  return Object.entries(quotas).flatMap(([quota, raised]) =>
    Object.entries(raised).map(([object, limit]) => ({ quota, object, limit: String(limit) })),
  );
}

export function isQuotaName(quota: string): quota is QuotaName {
  return quotaNames.some((name) => name === quota);
}

/** The objects of the plan that a quota can be raised for, in plan order. */
export function quotaOwners(plan: Plan, quota: string): { readonly id: string; readonly name: string }[] {
  return isQuotaName(quota) ? ownersOf[quota].flatMap((table) => [...plan[table]]) : [];
}

/** The first quota and object that are not in the list yet. */
export function nextRaisedQuota(plan: Plan, list: readonly RaisedQuota[]): RaisedQuota | undefined {
  for (const quota of quotaNames) {
    const object = quotaOwners(plan, quota).find(
      ({ id }) => !list.some((row) => row.quota === quota && row.object === id),
    );
    if (object !== undefined) return { quota, object: object.id, limit: '' };
  }
  return undefined;
}

/** Whether the limit can be read, and whether an earlier line already speaks of the same quota of the same object. */
export function raisedQuotaProblem(list: readonly RaisedQuota[], at: number): 'limit' | 'repeated' | undefined {
  const row = list[at];
  if (row === undefined) return undefined;
  const earlier = list.findIndex(({ quota, object }) => quota === row.quota && object === row.object);
  if (earlier !== at) return 'repeated';
  return /^\d{1,9}$/.test(row.limit.trim()) ? undefined : 'limit';
}

/** Makes the plan's raised quotas those of the list. */
export function raisedQuotasPatch(plan: Plan, list: readonly RaisedQuota[]): Patch {
  const patches: Patch[] = [];
  let next = plan;
  const raise = (quota: string, object: string, limit: number | undefined): void => {
    const patch = raiseQuota(next, quota, object, limit);
    next = mustApply(next, patch);
    patches.push(patch);
  };
  for (const { quota, object } of raisedQuotas(plan)) {
    if (!list.some((row) => row.quota === quota && row.object === object)) raise(quota, object, undefined);
  }
  for (const { quota, object, limit } of list) raise(quota, object, Number(limit));
  return joinPatches(patches);
}
