import type { Plan } from './plan.ts';
import type { Peering, Vbr, Vpc } from './rows.ts';

/** A router of a plan: what a peering connection joins. */
export type Router = { readonly kind: 'vbr'; readonly row: Vbr } | { readonly kind: 'vpc'; readonly row: Vpc };

/** Whether the two routers belong to one account (guide, section 6: "Same as Peer's", "Different from Peer's"). */
export type AccountType = 'same' | 'different';

/** What a peering connection joins (guide, section 6); two VBRs can't be joined. */
export type ConnectionType = 'vpc-to-vpc' | 'vbr-to-vpc';

/** The router of that id; undefined where the plan has none. */
export function findRouter(plan: Plan, id: string): Router | undefined {
  const vpc = plan.vpcs.find((row) => row.id === id);
  if (vpc !== undefined) return { kind: 'vpc', row: vpc };
  const vbr = plan.vbrs.find((row) => row.id === id);
  return vbr === undefined ? undefined : { kind: 'vbr', row: vbr };
}

/** The router of that id; one that is not there is a broken invariant. */
export function mustFindRouter(plan: Plan, id: string): Router {
  const router = findRouter(plan, id);
  if (router === undefined) throw new Error(`no router ${id}`);
  return router;
}

export function accountTypeOf(a: Router, b: Router): AccountType {
  return a.row.account === b.row.account ? 'same' : 'different';
}

export function connectionTypeOf(a: Router, b: Router): ConnectionType {
  return a.kind === 'vpc' && b.kind === 'vpc' ? 'vpc-to-vpc' : 'vbr-to-vpc';
}

/** Whether a peering joins these two routers, whichever of them initiates. */
export function joins({ initiator, acceptor }: Peering, a: string, b: string): boolean {
  return (initiator.router === a && acceptor.router === b) || (initiator.router === b && acceptor.router === a);
}

/** What a user calls a row: its name, or its id where it has none. */
export function rowName(row: { readonly id: string; readonly name: string }): string {
  return row.name.trim() === '' ? row.id : row.name;
}
