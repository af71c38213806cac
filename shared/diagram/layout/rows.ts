import type { Card } from '../cards.ts';

/** VPCs side by side, each in its column; where there is none the row has a hole. */
export interface Row {
  readonly cells: readonly (Card | undefined)[];
  readonly height: number;
}

/** Rows of the same length, in order: a short last one would leave the edges of a long first one in one bundle. */
export function plainRows(vpcs: readonly Card[], columns: number): Row[] {
  const rows: Row[] = [];
  const length = Math.ceil(vpcs.length / Math.ceil(vpcs.length / columns));
  for (let at = 0; at < vpcs.length; at += length) rows.push(rowOf(vpcs.slice(at, at + length)));
  return rows;
}

/** Rows in which every account has an area of its own: columns, or a part of one. */
export function accountRows(vpcs: readonly Card[], columns: number): Row[] {
  const byAccount = new Map<string | undefined, Card[]>();
  for (const vpc of vpcs) {
    const own = byAccount.get(vpc.account?.id);
    if (own) own.push(vpc);
    else byAccount.set(vpc.account?.id, [vpc]);
  }
  const accounts = [...byAccount.values()];
  if (accounts.length < 2) return plainRows(vpcs, columns);
  for (let height = Math.ceil(vpcs.length / columns); ; height++) {
    const stacks = stacksOf(accounts, height);
    if (stacks.length > columns) continue;
    const highest = Math.max(...stacks.map(({ length }) => length));
    return Array.from({ length: highest }, (_, row) => rowOf(stacks.map((stack) => stack[row])));
  }
}

/** Columns of at most this height: whole accounts on each other, an account that is higher in columns that are its own. */
function stacksOf(accounts: readonly (readonly Card[])[], height: number): Card[][] {
  const stacks: Card[][] = [];
  const open: Card[][] = [];
  for (const cards of accounts) {
    if (cards.length > height) {
      for (let at = 0; at < cards.length; at += height) stacks.push(cards.slice(at, at + height));
      continue;
    }
    const room = open.find(({ length }) => length + cards.length <= height);
    if (room) room.push(...cards);
    else {
      const stack = [...cards];
      open.push(stack);
      stacks.push(stack);
    }
  }
  return stacks;
}

function rowOf(cells: readonly (Card | undefined)[]): Row {
  return { cells, height: Math.max(0, ...cells.map((card) => card?.height ?? 0)) };
}
