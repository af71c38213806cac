import { accessPointsOf } from '../../catalog/access-points.ts';
import { endStates, isPossibleStatePair, type StatePair } from '../../catalog/router-states.ts';
import type { RulePack } from '../../catalog/rule-pack.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Plan } from '../plan.ts';
import {
  accountTypeOf,
  type AccountType,
  connectionTypeOf,
  type ConnectionType,
  mustFindRouter,
  type Router,
  rowName,
} from '../routers.ts';
import type { Billing, PeeringEnd } from '../rows.ts';
import { type Entered, localRole, type PeeringDraft } from './peering-draft.ts';

/** What every field of the peering dialog holds, in the order of the guide's form (sections 6 and 7). */
export interface PeeringFieldValues {
  accountType: AccountType;
  connectionType: ConnectionType;
  /** Id of the router that initiates. */
  initiator: string;
  routersToCreate: RoutersToCreate;
  /** Region ids. */
  localRegion: string;
  /** Access point id of the VBR's physical connection. */
  localAccessPoint: string;
  /** Router ids of the plan. */
  localRouter: string;
  peerRegion: string;
  peerAccessPoint: string;
  peerRouter: string;
  /** Ids of the two routers in the cloud. */
  localCloudId: string;
  peerCloudId: string;
  /** Ids of the two accounts in the cloud; each owner tells the other one. */
  localAccountUid: string;
  peerAccountUid: string;
  localInterfaceId: string;
  peerInterfaceId: string;
  /** How far both ends are. */
  state: StatePair;
  /** Mbit/s; `default` at an acceptor that is created alone. */
  bandwidth: number | 'default';
  billingMethod: Billing['method'];
  term: NonNullable<Billing['term']>;
  autoRenew: boolean;
  /** ISO date. */
  startsOn: string;
}

export type RoutersToCreate = 'both' | 'initiator' | 'acceptor';

export type PeeringFieldName = keyof PeeringFieldValues;

/** One field: hidden, or its value with what may be chosen instead. No options and not locked: any text. */
export type PeeringField<Value> = { readonly shown: false } | ShownField<Value>;

export interface ShownField<Value> {
  readonly shown: true;
  /** Undefined: not known yet. */
  readonly value: Value | undefined;
  readonly options: readonly Value[];
  readonly locked: boolean;
  /** Why the field can't be changed, or why there is no other choice; every lock has one. */
  readonly reason: Message | undefined;
  /** What the value follows from, where that can be changed elsewhere. */
  readonly determinedBy: readonly Determinant[];
}

/** A row of the plan, and the field of its form that decides. */
export interface Determinant {
  readonly id: string;
  readonly field?: Message;
}

export type PeeringForm = { readonly [Name in PeeringFieldName]: PeeringField<PeeringFieldValues[Name]> };

/** The peering dialog for a draft: what is shown, prefilled, locked and why. Both routers of the draft must be in the plan. */
export function peeringForm(plan: Plan, pack: RulePack, draft: PeeringDraft): PeeringForm {
  const { peering } = draft;
  const initiator = mustFindRouter(plan, peering.initiator.router);
  const acceptor = mustFindRouter(plan, peering.acceptor.router);
  const accountType = accountTypeOf(initiator, acceptor);
  const connectionType = connectionTypeOf(initiator, acceptor);
  const alone = accountType === 'different';
  const role = localRole(plan, draft);
  const [local, peer] = role === 'initiator' ? [initiator, acceptor] : [acceptor, initiator];
  const owners = [initiator, acceptor].map(({ row }): Determinant => ({
    id: row.id,
    field: message('kinds:accounts'),
  }));
  const [localEnd, peerEnd] =
    role === 'initiator' ? [peering.initiator, peering.acceptor] : [peering.acceptor, peering.initiator];
  return {
    accountType: locked(accountType, accountReason(plan, initiator, acceptor), owners),
    connectionType: locked(
      connectionType,
      connectionType === 'vpc-to-vpc' ? message('dialogs:lock.vpcToVpc') : message('dialogs:lock.vbrToVpc'),
      [{ id: initiator.row.id }, { id: acceptor.row.id }],
    ),
    initiator: initiatorField(initiator, acceptor, [peering.initiator, peering.acceptor]),
    routersToCreate: alone
      ? open<RoutersToCreate>(role, ['initiator', 'acceptor'], message('dialogs:lock.createdSeparately'))
      : locked<RoutersToCreate>('both', message('dialogs:lock.createdTogether'), owners),
    localRegion: regionField(local),
    localAccessPoint: accessPointField(plan, local, draft.accessPoints),
    localRouter: locked(local.row.id, message('dialogs:lock.routerDrawn'), [{ id: local.row.id }]),
    peerRegion: regionField(peer),
    peerAccessPoint: accessPointField(plan, peer, draft.accessPoints),
    peerRouter: locked(peer.row.id, message('dialogs:lock.routerDrawn'), [{ id: peer.row.id }]),
    localCloudId: cloudIdField(local, draft.cloudIds),
    peerCloudId: cloudIdField(peer, draft.cloudIds),
    localAccountUid: alone ? uidField(plan, local, draft.uids) : hidden,
    peerAccountUid: alone ? uidField(plan, peer, draft.uids) : hidden,
    localInterfaceId: interfaceField(alone, localEnd),
    peerInterfaceId: interfaceField(alone, peerEnd),
    state: open({ initiator: peering.initiator.state, acceptor: peering.acceptor.state }, possiblePairs),
    ...(role === 'acceptor' ? separateAcceptor(peering.acceptor) : initiatorCharges(pack, draft)),
  };
}

/** The pairs of states that can be while both ends are there, in the order of a connection's life. */
const possiblePairs: readonly StatePair[] = endStates.flatMap((initiator) =>
  endStates
    .filter((acceptor) => initiator !== 'deleted' && acceptor !== 'deleted' && isPossibleStatePair(initiator, acceptor))
    .map((acceptor) => ({ initiator, acceptor })),
);

const hidden = { shown: false } as const;

function locked<Value>(
  value: Value | undefined,
  reason: Message,
  determinedBy: readonly Determinant[] = [],
): ShownField<Value> {
  return { shown: true, value, options: value === undefined ? [] : [value], locked: true, reason, determinedBy };
}

function open<Value>(value: Value | undefined, options: readonly Value[], reason?: Message): ShownField<Value> {
  return { shown: true, value, options, locked: false, reason, determinedBy: [] };
}

/** One value alone is legal. A plan that says otherwise is shown as it is, and stays open for that one choice. */
function only<Value>(
  value: Value,
  legal: Value,
  reason: Message,
  determinedBy?: readonly Determinant[],
): ShownField<Value> {
  return value === legal ? locked(value, reason, determinedBy) : open(value, [legal], reason);
}

function initiatorField(initiator: Router, acceptor: Router, ends: readonly PeeringEnd[]): ShownField<string> {
  const value = initiator.row.id;
  if (initiator.kind !== acceptor.kind) {
    // Guide, section 7: only a VBR is available as the initiator's router type.
    const vbr = initiator.kind === 'vbr' ? initiator : acceptor;
    return only(value, vbr.row.id, message('dialogs:lock.vbrInitiates', { vbr: rowName(vbr.row) }), [
      { id: vbr.row.id },
    ]);
  }
  // CreateRouterInterface (API reference): a role is given once.
  if (ends.some(({ state }) => state !== 'planned')) return locked(value, message('dialogs:lock.roleGiven'));
  return open(value, [initiator.row.id, acceptor.row.id]);
}

function accountReason(plan: Plan, initiator: Router, acceptor: Router): Message {
  const account = accountName(plan, initiator.row.account);
  const other = accountName(plan, acceptor.row.account);
  return initiator.row.account === acceptor.row.account
    ? message('dialogs:lock.sameAccount', { account })
    : message('dialogs:lock.differentAccounts', { initiator: account, acceptor: other });
}

function accountName(plan: Plan, id: string): string {
  const account = plan.accounts.find((row) => row.id === id);
  return account === undefined ? id : rowName(account);
}

function regionField({ row }: Router): ShownField<string> {
  return locked(row.region, message('dialogs:lock.regionOfRouter', { router: rowName(row) }), [
    { id: row.id, field: message('fields:region') },
  ]);
}

/** Asked for a VBR alone (guide, sections 7 and 10); one that the physical connection lacks may be entered here. */
function accessPointField(plan: Plan, router: Router, entered: Entered): PeeringField<string> {
  if (router.kind === 'vpc') return hidden;
  const vbr = rowName(router.row);
  const connection = plan.physicalConnections.find(({ id }) => id === router.row.physicalConnection);
  if (connection === undefined)
    return locked<string>(undefined, message('dialogs:lock.noPhysicalConnection', { vbr }), [
      { id: router.row.id, field: message('kinds:physicalConnections') },
    ]);
  const names = { vbr, physicalConnection: rowName(connection) };
  if (connection.accessPoint !== undefined && connection.accessPoint !== '')
    return locked(connection.accessPoint, message('dialogs:lock.accessPointOf', names), [
      { id: connection.id, field: message('fields:accessPoint') },
    ]);
  const known = accessPointsOf(router.row.region).map(({ id }) => id);
  return open(entered[connection.id], known, message('dialogs:lock.accessPointGoesTo', names));
}

/** A router keeps its id in the cloud for all its peerings. */
function cloudIdField({ row }: Router, entered: Entered): ShownField<string> {
  return open(entered[row.id] ?? row.cloudId, [], message('dialogs:lock.cloudIdOfRouter', { router: rowName(row) }));
}

function uidField(plan: Plan, { row }: Router, entered: Entered): ShownField<string> {
  const account = plan.accounts.find(({ id }) => id === row.account);
  if (account?.uid !== undefined && account.uid !== '')
    return locked(account.uid, message('dialogs:lock.uidOfAccount', { account: rowName(account) }), [
      { id: account.id },
    ]);
  const reason = account === undefined ? undefined : message('dialogs:lock.uidGoesTo', { account: rowName(account) });
  return open(entered[row.account], [], reason);
}

/** Each owner tells the other the id of the interface it created (guide, section 9); ends of one account find each other. */
function interfaceField(alone: boolean, { interfaceId, state }: PeeringEnd): PeeringField<string> {
  if (!alone && interfaceId === undefined) return hidden;
  if (state === 'planned' && interfaceId === undefined)
    return locked<string>(undefined, message('dialogs:lock.notCreated'));
  return open(interfaceId, []);
}

type Charges = Pick<PeeringForm, 'bandwidth' | 'billingMethod' | 'term' | 'autoRenew' | 'startsOn'>;

/** Guide, sections 6 and 9: an acceptor that is created alone has the bandwidth Default, is pay-as-you-go, and free. */
function separateAcceptor({ billing }: PeeringEnd): Charges {
  return {
    bandwidth: locked('default', message('dialogs:lock.acceptorBandwidth')),
    billingMethod: only(billing?.method ?? 'pay-as-you-go', 'pay-as-you-go', message('dialogs:lock.acceptorBilling')),
    term: hidden,
    autoRenew: hidden,
    startsOn: hidden,
  };
}

function initiatorCharges(pack: RulePack, { peering: { bandwidthMbps, billing } }: PeeringDraft): Charges {
  const subscription = billing?.method === 'subscription';
  return {
    bandwidth: open<number | 'default'>(bandwidthMbps, pack.bandwidth.offeredMbps),
    billingMethod: open(billing?.method, ['subscription', 'pay-as-you-go']),
    term: subscription ? open(billing.term, termsOf(pack)) : hidden,
    autoRenew: subscription ? open(billing.autoRenew ?? false, [true, false]) : hidden,
    startsOn: billing === undefined ? hidden : open(billing.startsOn, []),
  };
}

function termsOf(pack: RulePack): PeeringFieldValues['term'][] {
  return pack.billing.terms.flatMap(({ unit, min, max }) =>
    Array.from({ length: max - min + 1 }, (_, index) => ({ unit, count: min + index })),
  );
}
