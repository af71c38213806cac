import type { StatePair } from '../../catalog/router-states.ts';
import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { accountTypeOf, mustFindRouter } from '../routers.ts';
import type { Billing, Peering, PeeringEnd } from '../rows.ts';
import { swappedEnds } from './swap-ends.ts';

export type PeeringRole = 'initiator' | 'acceptor';

export function otherRole(role: PeeringRole): PeeringRole {
  return role === 'initiator' ? 'acceptor' : 'initiator';
}

/** What the peering dialog holds until it is confirmed: the row, and the end through which one looks at it. */
export interface PeeringDraft {
  readonly peering: Peering;
  /** The end that is "local" in the dialog. Where the accounts differ, each owner fills in the form of one end (guide, section 9). */
  readonly side: PeeringRole;
  /** Account ids of the cloud that were entered on the way, by the account's id in the plan. */
  readonly uids: Entered;
  /** The same for the routers' ids in the cloud, by router. */
  readonly cloudIds: Entered;
  /** The same for access points, by physical connection. */
  readonly accessPoints: Entered;
}

/** What was typed for other objects than the peering, by their ids in the plan; an empty text takes the value out. */
export type Entered = Readonly<Record<string, string>>;

/** What a person changes in the dialog; everything else follows from the plan. */
export type PeeringChange =
  | { readonly field: 'name'; readonly value: string }
  | { readonly field: 'initiator'; readonly value: string }
  | { readonly field: 'side'; readonly value: PeeringRole }
  | { readonly field: 'bandwidth'; readonly value: number }
  | { readonly field: 'billingMethod'; readonly value: Billing['method'] }
  | { readonly field: 'term'; readonly value: NonNullable<Billing['term']> }
  | { readonly field: 'autoRenew'; readonly value: boolean }
  | { readonly field: 'startsOn'; readonly value: string }
  | { readonly field: 'state'; readonly value: StatePair }
  | { readonly field: 'interfaceId'; readonly end: PeeringRole; readonly value: string }
  | { readonly field: 'cloudId'; readonly end: PeeringRole; readonly value: string }
  | { readonly field: 'accessPoint'; readonly physicalConnection: string; readonly value: string }
  /** The account id of the owner of an end, kept in that account. */
  | { readonly field: 'accountUid'; readonly end: PeeringRole; readonly value: string };

/** The dialog's draft of a new or an existing peering, seen from its initiator. */
export function draftOf(peering: Peering): PeeringDraft {
  return { peering, side: 'initiator', uids: {}, cloudIds: {}, accessPoints: {} };
}

/** The end that is local: the chosen one where each owner creates an end, else the initiator (guide, section 8). */
export function localRole(plan: Plan, { peering, side }: PeeringDraft): PeeringRole {
  const initiator = mustFindRouter(plan, peering.initiator.router);
  const acceptor = mustFindRouter(plan, peering.acceptor.router);
  return accountTypeOf(initiator, acceptor) === 'same' ? 'initiator' : side;
}

/** The draft after a change. Both routers of the draft must be in the plan. */
export function changeDraft(plan: Plan, draft: PeeringDraft, change: PeeringChange): PeeringDraft {
  const { peering } = draft;
  const withRow = (fields: Partial<Peering>): PeeringDraft => ({ ...draft, peering: { ...peering, ...fields } });
  switch (change.field) {
    case 'name':
      return withRow({ name: change.value });
    case 'initiator':
      return change.value === peering.acceptor.router ? withRow(swappedEnds(peering)) : draft;
    case 'side':
      return { ...draft, side: change.value };
    case 'bandwidth':
      return withRow({ bandwidthMbps: change.value });
    case 'billingMethod':
      return localRole(plan, draft) === 'acceptor'
        ? withRow({ acceptor: { ...peering.acceptor, billing: { method: change.value } } })
        : withRow({ billing: billingBy(change.value, peering.billing) });
    case 'term':
      return withRow({ billing: { ...peering.billing, method: 'subscription', term: change.value } });
    case 'autoRenew':
      return withRow({ billing: { ...peering.billing, method: 'subscription', autoRenew: change.value } });
    case 'startsOn':
      return peering.billing === undefined ? draft : withRow({ billing: starting(peering.billing, change.value) });
    case 'state':
      return withRow({
        initiator: { ...peering.initiator, state: change.value.initiator },
        acceptor: { ...peering.acceptor, state: change.value.acceptor },
      });
    case 'cloudId':
      return { ...draft, cloudIds: { ...draft.cloudIds, [peering[change.end].router]: change.value.trim() } };
    case 'accessPoint':
      return {
        ...draft,
        accessPoints: { ...draft.accessPoints, [change.physicalConnection]: change.value.trim() },
      };
    case 'interfaceId':
      return withRow({ [change.end]: withInterface(peering[change.end], change.value.trim()) });
    case 'accountUid': {
      const { account } = mustFindRouter(plan, peering[change.end].router).row;
      return { ...draft, uids: { ...draft.uids, [account]: change.value.trim() } };
    }
  }
}

/** What confirming the dialog changes: the peering as a new row or the fields of it that differ, and what was entered for other objects. */
export function draftPatch(plan: Plan, { peering, uids, cloudIds, accessPoints }: PeeringDraft): Patch {
  const draft = startDraft(plan);
  for (const [account, uid] of Object.entries(uids)) {
    if (uid !== '' && plan.accounts.some(({ id }) => id === account)) draft.set('accounts', account, { uid });
  }
  for (const [router, cloudId] of Object.entries(cloudIds)) {
    const table = mustFindRouter(plan, router).kind === 'vpc' ? 'vpcs' : 'vbrs';
    draft.set(table, router, { cloudId: cloudId === '' ? undefined : cloudId });
  }
  for (const [connection, accessPoint] of Object.entries(accessPoints)) {
    draft.set('physicalConnections', connection, { accessPoint: accessPoint === '' ? undefined : accessPoint });
  }
  const at = plan.peerings.findIndex(({ id }) => id === peering.id);
  if (at < 0) draft.add('peerings', peering);
  else draft.replaceAt('peerings', at, peering);
  return draft.patch();
}

/** A subscription starts with the shortest term; pay-as-you-go has none of its fields. */
export function billingBy(method: Billing['method'], before: Billing | undefined): Billing {
  if (method === before?.method) return before;
  return method === 'pay-as-you-go' ? { method } : { method, term: { unit: 'month', count: 1 }, autoRenew: true };
}

function starting({ startsOn: _before, ...rest }: Billing, startsOn: string): Billing {
  return startsOn === '' ? rest : { ...rest, startsOn };
}

function withInterface(end: PeeringEnd, interfaceId: string): PeeringEnd {
  const { interfaceId: _before, ...rest } = end;
  return interfaceId === '' ? rest : { ...rest, interfaceId };
}
