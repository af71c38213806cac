import { placeRemarks } from '../../shared/export/place-remarks.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { notify } from '../store/view-store.ts';

/** Says which places of a plan stand in what was just saved although nobody knows them. */
export function sayPlaces(plan: Plan, content: string | Uint8Array): void {
  for (const remark of placeRemarks(plan, [{ content }])) notify('info', remark);
}
