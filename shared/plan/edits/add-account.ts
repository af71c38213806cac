import { type Draft, startDraft } from '../draft.ts';
import { idMaker } from '../ids.ts';
import { nextLetteredName } from '../names.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { Account } from '../rows.ts';

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

/** An account of that name with an id that is free; it is not added yet. */
export function accountNamed(plan: Plan, name: string): Account {
  return { id: idMaker(plan)('accounts'), name };
}

/** Adds an account and gives it these objects. */
export function addAccountWith(plan: Plan, account: Account, objects: readonly Owned[]): Patch {
  const draft = startDraft(plan);
  draft.add('accounts', account);
  for (const { table, id } of objects) draft.set(table, id, { account: account.id });
  return draft.patch();
}

interface Owned {
  readonly table: 'vpcs' | 'vbrs' | 'physicalConnections';
  readonly id: string;
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
