import { draftPatch, type PeeringDraft } from '../../../shared/plan/edits/peering-draft.ts';
import { joinPatches, type Patch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { peeringCompanions, type PeeringCompanions } from '../../../shared/rules/peering-companions.ts';
import { networkWith } from '../../answers/analysis.ts';

/** What a user wants to be written together with a new peering. */
export interface WantedCompanions {
  readonly routes: boolean;
  readonly ping: boolean;
}

/** What belongs to the peering of a draft, were it in the current plan. */
export function companionsOf(plan: Plan, draft: PeeringDraft): PeeringCompanions {
  return peeringCompanions(networkWith(draftPatch(plan, draft)), draft.peering.id);
}

/** The peering of a draft and what is wanted with it, as one change. */
export function newPeeringPatch(
  plan: Plan,
  draft: PeeringDraft,
  { routes, ping }: PeeringCompanions,
  wanted: WantedCompanions,
): Patch {
  return joinPatches([
    draftPatch(plan, draft),
    ...(wanted.routes ? [routes.patch] : []),
    ...(wanted.ping ? [ping.patch] : []),
  ]);
}
