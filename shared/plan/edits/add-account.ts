import { type Draft, startDraft } from '../draft.ts';
import { idMaker } from '../ids.ts';
import { nextLetteredName } from '../names.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';

/** A change that adds one object, and the object's id. */
export interface Added {
  readonly patch: Patch;
  readonly id: string;
}

/** Adds an account. `baseName` is "Account" in the user's language and gives "Account A". */
export function addAccount(plan: Plan, { baseName, uid }: { baseName: string; uid?: string }): Added {
  const draft = startDraft(plan);
  const id = draftAccount(draft, baseName, uid);
  return { patch: draft.patch(), id };
}

/** Adds an account to what a draft collects and tells its id. */
export function draftAccount(draft: Draft, baseName: string, uid?: string): string {
  const id = idMaker(draft.plan)('accounts');
  const name = nextLetteredName(
    baseName,
    draft.plan.accounts.map((account) => account.name),
  );
  draft.add('accounts', { id, name, ...(uid === undefined ? {} : { uid }) });
  return id;
}
