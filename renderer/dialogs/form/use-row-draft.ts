import { useState } from 'react';
import { accountNamed, addAccountWith } from '../../../shared/plan/edits/add-account.ts';
import { joinPatches, type Patch } from '../../../shared/plan/patch.ts';
import type { Plan, Rows } from '../../../shared/plan/plan.ts';
import type { Account } from '../../../shared/plan/rows.ts';
import { draftPatch, rowDraft, type RowDraft } from './row-draft.ts';

/** What stands in a dialog about an object that somebody owns, with the account that is made for it when the dialog is confirmed. */
export function useRowDraft<T extends 'vbrs' | 'physicalConnections'>(
  plan: Plan,
  table: T,
  row: Rows[T],
): RowDraftState<T> {
  const [draft, setDraft] = useState(() => rowDraft(table, row));
  const [newAccount, setNewAccount] = useState<Account>();
  const change = (fields: Partial<RowDraft<T>>): void => setDraft((before) => ({ ...before, ...fields }));
  const { account: owner } = draft as Readonly<Record<string, string>>;
  return {
    draft,
    change,
    newAccount,
    onNewAccount(name) {
      const account = accountNamed(plan, name);
      setNewAccount(account);
      setDraft((before) => ({ ...before, account: account.id }));
    },
    patch: joinPatches([
      ...(newAccount !== undefined && newAccount.id === owner ? [addAccountWith(plan, newAccount, [])] : []),
      draftPatch(plan, table, row.id, draft),
    ]),
  };
}

interface RowDraftState<T extends 'vbrs' | 'physicalConnections'> {
  readonly draft: RowDraft<T>;
  readonly change: (fields: Partial<RowDraft<T>>) => void;
  readonly newAccount: Account | undefined;
  readonly onNewAccount: (name: string) => void;
  /** What confirming the dialog changes. */
  readonly patch: Patch;
}
