import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Patch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { SecurityGroup } from '../../../shared/plan/rows.ts';
import { currentPlan, edit } from '../../store/document-store.ts';

/** Changes the rules of a group as one step; typing in one `field` is one step until the field is left. */
export function changeRules(group: SecurityGroup, change: (plan: Plan) => Patch, field?: string): void {
  const label = message('inspector:rule.step', { name: clipped(rowName(group)) });
  edit(label, change(currentPlan()), field && `field:${group.id}.${field}`);
}
