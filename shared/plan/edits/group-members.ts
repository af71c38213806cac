import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';

/** Puts instances into a security group, or takes them out; each keeps its other groups. */
export function setGroupMembers(
  plan: Plan,
  groupId: string,
  instanceIds: readonly string[],
  areMembers: boolean,
): Patch {
  const draft = startDraft(plan);
  for (const id of instanceIds) {
    const instance = plan.instances.find((row) => row.id === id);
    if (instance === undefined) throw new Error(`no instance ${id}`);
    const { securityGroups = [] } = instance;
    if (securityGroups.includes(groupId) === areMembers) continue;
    const next = areMembers ? [...securityGroups, groupId] : securityGroups.filter((other) => other !== groupId);
    draft.set('instances', id, { securityGroups: next.length === 0 ? undefined : next });
  }
  return draft.patch();
}
