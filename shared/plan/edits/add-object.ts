import { regionOfAccessPoint } from '../../catalog/access-points.ts';
import type { RulePack } from '../../catalog/rule-pack.ts';
import { type Draft, startDraft } from '../draft.ts';
import { idMaker } from '../ids.ts';
import { nextNumberedName } from '../names.ts';
import type { ObjectTable, Plan } from '../plan.ts';
import type { PhysicalConnection } from '../rows.ts';
import { type Added, draftAccount } from './add-account.ts';
import { freeDataCenterBlock, freeGatewayPair, freeVpcBlock } from './free-cidr.ts';

/** A point of the canvas; places in a plan are whole units, so it is rounded. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What every object on the canvas is made from. Names are in the user's language. */
export interface NewObject {
  /** Where it is put: its top left corner. */
  readonly at: Point;
  /** What it is called before the number: "VPC" gives "VPC 3". */
  readonly baseName: string;
}

/** What an object that an account owns is made from. */
export interface NewOwnedObject extends NewObject {
  /** An account of the plan; absent = that of the object made last, else the first one. */
  readonly account?: string | undefined;
  /** What an account is called before its letter; used where the plan has none yet. */
  readonly accountBaseName: string;
}

/** What a router is made from. */
export interface NewRouter extends NewOwnedObject {
  /** A region's id; absent = that of the router made last, else `cn-hangzhou`, the guide's first example. */
  readonly region?: string | undefined;
  readonly pack: RulePack;
}

interface NewVbr extends NewRouter {
  /** What it is to use; anything but a physical connection of the plan counts as nothing. */
  readonly physicalConnection?: string | undefined;
}

interface NewPhysicalConnection extends NewOwnedObject {
  /** Where it is to end; anything but a data center of the plan counts as nothing. */
  readonly dataCenter?: string | undefined;
}

/** Adds a VPC with a block of its own. */
export function addVpc(plan: Plan, options: NewRouter): Added {
  return adding(plan, 'vpcs', options, (draft, id) =>
    draft.add('vpcs', {
      id,
      name: nextName(draft.plan.vpcs, options.baseName),
      account: accountFor(draft, options),
      region: options.region ?? lastRegion(plan),
      cidrs: [freeVpcBlock(plan, options.pack)],
    }),
  );
}

/**
 * Adds a VBR with a VLAN and gateway addresses of its own, on the asked physical connection, else on the account's where there is no doubt which:
 * the only one without a VBR, or the only one.
 */
export function addVbr(plan: Plan, options: NewVbr): Added {
  return adding(plan, 'vbrs', options, (draft, id) => {
    const asked = plan.physicalConnections.find((row) => row.id === options.physicalConnection);
    const account = asked?.account ?? accountFor(draft, options);
    const physicalConnection = asked ?? obviousPhysicalConnection(plan, account);
    const vlan = freeVlan(plan, options.pack);
    draft.add('vbrs', {
      id,
      name: nextName(draft.plan.vbrs, options.baseName),
      account,
      region: options.region ?? regionAt(physicalConnection) ?? lastRegion(plan),
      ...(physicalConnection === undefined ? {} : { physicalConnection: physicalConnection.id }),
      ...(vlan === undefined ? {} : { vlan }),
      ...freeGatewayPair(plan),
    });
  });
}

/** Adds a data center with a block of its own. */
export function addDataCenter(plan: Plan, options: NewObject): Added {
  return adding(plan, 'dataCenters', options, (draft, id) =>
    draft.add('dataCenters', {
      id,
      name: nextName(draft.plan.dataCenters, options.baseName),
      cidrs: [freeDataCenterBlock(plan)],
    }),
  );
}

/** Adds a physical connection that ends at the asked data center, else at the only one of the plan. */
export function addPhysicalConnection(plan: Plan, options: NewPhysicalConnection): Added {
  return adding(plan, 'physicalConnections', options, (draft, id) => {
    const [only, ...others] = plan.dataCenters;
    const asked = plan.dataCenters.find((row) => row.id === options.dataCenter);
    const dataCenter = asked ?? (others.length === 0 ? only : undefined);
    draft.add('physicalConnections', {
      id,
      name: nextName(draft.plan.physicalConnections, options.baseName),
      account: accountFor(draft, options),
      ...(dataCenter === undefined ? {} : { dataCenter: dataCenter.id }),
    });
  });
}

/** Adds a note. */
export function addNote(plan: Plan, options: { readonly at: Point; readonly text: string }): Added {
  return adding(plan, 'notes', options, (draft, id) => draft.add('notes', { id, text: options.text }));
}

function adding(plan: Plan, table: ObjectTable, { at }: { at: Point }, add: (draft: Draft, id: string) => void): Added {
  const draft = startDraft(plan);
  const id = idMaker(plan)(table);
  add(draft, id);
  draft.add('layout', { id, x: Math.round(at.x), y: Math.round(at.y) });
  return { patch: draft.patch(), id };
}

function nextName(rows: readonly { readonly name: string }[], base: string): string {
  return nextNumberedName(
    base,
    rows.map(({ name }) => name),
  );
}

/** The asked account, else the one used last, else the first, else a new one. */
function accountFor(draft: Draft, { account, accountBaseName }: NewOwnedObject): string {
  return account ?? lastUsedAccount(draft.plan) ?? draftAccount(draft, accountBaseName);
}

/** The account of the plan that was used last, else its first one. */
export function lastUsedAccount({ accounts, vpcs, vbrs, physicalConnections }: Plan): string | undefined {
  const known = new Set(accounts.map(({ id }) => id));
  const lastUsed = [vpcs, vbrs, physicalConnections]
    .map((rows: readonly { readonly account: string }[]) => rows.findLast((row) => known.has(row.account))?.account)
    .find((id) => id !== undefined);
  return lastUsed ?? accounts[0]?.id;
}

const firstRegion = 'cn-hangzhou';

/** The region of the router made last, else that of the guide's first example. */
export function lastRegion(plan: Plan): string {
  return plan.vpcs.at(-1)?.region ?? plan.vbrs.at(-1)?.region ?? firstRegion;
}

function regionAt(connection: PhysicalConnection | undefined): string | undefined {
  return connection?.accessPoint === undefined ? undefined : regionOfAccessPoint(connection.accessPoint);
}

function obviousPhysicalConnection(plan: Plan, account: string): PhysicalConnection | undefined {
  const own = plan.physicalConnections.filter((connection) => connection.account === account);
  const used = new Set(plan.vbrs.map(({ physicalConnection }) => physicalConnection));
  const idle = own.filter(({ id }) => !used.has(id));
  if (idle.length === 1) return idle[0];
  return own.length === 1 ? own[0] : undefined;
}

/** The lowest VLAN id that no VBR of the plan has, so that it stays free wherever the VBR is attached; none when all are taken. */
export function freeVlan(plan: Plan, { vlan: { min, max, untagged } }: RulePack): number | undefined {
  const taken = new Set<number | null | undefined>([untagged, ...plan.vbrs.map(({ vlan }) => vlan)]);
  for (let vlan = min; vlan <= max; vlan += 1) if (!taken.has(vlan)) return vlan;
  return undefined;
}
