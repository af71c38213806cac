import fc from 'fast-check';
import { acceptFinding } from '../../shared/plan/edits/accept-finding.ts';
import { addAccount } from '../../shared/plan/edits/add-account.ts';
import { addRoutes } from '../../shared/plan/edits/add-route.ts';
import { changeHeader, raiseQuota } from '../../shared/plan/edits/change-header.ts';
import { changeFields } from '../../shared/plan/edits/change-object.ts';
import { moveObjects } from '../../shared/plan/edits/move-objects.ts';
import { removeObjects } from '../../shared/plan/edits/remove-objects.ts';
import { swapEnds } from '../../shared/plan/edits/swap-ends.ts';
import { emptyPatch, mustApply, type Patch } from '../../shared/plan/patch.ts';
import { keyOf, objectTables, type Plan, tableNames } from '../../shared/plan/plan.ts';

type Edit = (plan: Plan) => Patch;

const nth = <T>(items: readonly T[], number: number): T | undefined => items[number % items.length];

const oneEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.nat(50).map((number): Edit => (plan) => {
    const row = nth(
      objectTables.flatMap((table) => [...plan[table]]),
      number,
    );
    return row === undefined ? emptyPatch : removeObjects(plan, [row.id]);
  }),
  fc.tuple(fc.nat(5), fc.string()).map(([number, name]): Edit => (plan) => {
    const row = nth(plan.vpcs, number);
    return row === undefined ? emptyPatch : changeFields(plan, 'vpcs', row.id, { name, cloudId: undefined });
  }),
  fc.tuple(fc.nat(5), fc.constantFrom(2, 5, 1000)).map(([number, bandwidthMbps]): Edit => (plan) => {
    const row = nth(plan.peerings, number);
    const billing = { method: 'subscription', term: { unit: 'year', count: 1 } } as const;
    return row === undefined ? emptyPatch : changeFields(plan, 'peerings', row.id, { bandwidthMbps, billing });
  }),
  fc.nat(5).map((number): Edit => (plan) => {
    const row = nth(plan.peerings, number);
    return row === undefined ? emptyPatch : swapEnds(plan, row.id);
  }),
  fc.constant<Edit>((plan) => addAccount(plan, { baseName: 'Account' }).patch),
  fc.tuple(fc.nat(5), fc.nat(5)).map(
    ([router, place]): Edit =>
      (plan) =>
        addRoutes(
          plan,
          [{ router: `vpcs-${router}`, destination: '10.0.0.0/8', nextHop: { peering: 'peerings-1' } }],
          Math.min(place, plan.routes.length),
        ),
  ),
  fc.tuple(fc.constantFrom('vpcs-1', 'vbrs-1', 'x'), fc.nat(900)).map(
    ([id, x]): Edit =>
      (plan) =>
        moveObjects(plan, new Map([[id, { x, y: 8 }]])),
  ),
  fc.constantFrom(undefined, '2026-01-01').map(
    (asOf): Edit =>
      (plan) =>
        changeHeader(plan, { asOf, name: 'Other' }),
  ),
  fc.constantFrom(undefined, 7).map(
    (limit): Edit =>
      (plan) =>
        raiseQuota(plan, 'peeringsPerVpc', 'vpcs-1', limit),
  ),
  fc.constantFrom('known', 'known better').map(
    (reason): Edit =>
      (plan) =>
        acceptFinding(plan, { rule: 'CIDR201', subjects: ['peerings-1'], reason }),
  ),
);

/** What a user may do to a plan one after the other, as a function that makes the plan which comes out. */
export const arbitraryEdits: fc.Arbitrary<(plan: Plan) => Plan> = fc
  .array(oneEdit, { minLength: 1, maxLength: 6 })
  .map((edits) => (plan) => edits.reduce((sofar, edit) => mustApply(sofar, edit(sofar)), plan));

/** A plan without the repeated ids of a faulty file. */
export function withoutRepeats(plan: Plan): Plan {
  const tables = tableNames.map((table) => {
    const rows = new Map(plan[table].map((row) => [keyOf(table, row), row]));
    return [table, [...rows.values()]] as const;
  });
  return { ...plan, ...(Object.fromEntries(tables) as Partial<Plan>) };
}
