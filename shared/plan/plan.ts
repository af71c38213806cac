import type { PriceBook } from '../catalog/price-book.ts';
import type {
  Acceptance,
  Account,
  DataCenter,
  Host,
  Instance,
  Intent,
  Note,
  Peering,
  PhysicalConnection,
  Placement,
  QuoteRecord,
  QuoteSettings,
  Route,
  Scenario,
  SecurityGroup,
  StepMark,
  Vbr,
  Vpc,
  VSwitch,
} from './rows.ts';

/** The row type of every table, in file order. */
export interface Rows {
  accounts: Account;
  dataCenters: DataCenter;
  hosts: Host;
  physicalConnections: PhysicalConnection;
  vbrs: Vbr;
  vpcs: Vpc;
  vSwitches: VSwitch;
  securityGroups: SecurityGroup;
  instances: Instance;
  peerings: Peering;
  routes: Route;
  intents: Intent;
  notes: Note;
  accepted: Acceptance;
  priceBooks: PriceBook;
  quotes: QuoteRecord;
  scenarios: Scenario;
  steps: StepMark;
  layout: Placement;
}

export type TableName = keyof Rows;

/** Tables whose rows are objects with an id of their own. */
export type ObjectTable = Exclude<TableName, (typeof besideObjects)[number]>;

/** Tables about objects, prices and work, in file order: nothing points at their rows. */
const besideObjects = [
  'accepted',
  'priceBooks',
  'quotes',
  'scenarios',
  'steps',
  'layout',
] as const satisfies readonly TableName[];

export const objectTables = [
  'accounts',
  'dataCenters',
  'hosts',
  'physicalConnections',
  'vbrs',
  'vpcs',
  'vSwitches',
  'securityGroups',
  'instances',
  'peerings',
  'routes',
  'intents',
  'notes',
] as const satisfies readonly ObjectTable[];

export const tableNames = [...objectTables, ...besideObjects] as const satisfies readonly TableName[];

/** Raised quotas by name, then by the id of the object they were raised for. */
export type RaisedQuotas = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a plan says about itself, beside its tables. */
export interface PlanHeader {
  readonly name: string;
  /** The dated set of rules that applies; an id unknown to this version is kept, and the default pack is used. */
  readonly rulePack: string;
  /** ISO date for waivers, terms and acceptances; absent = today. */
  readonly asOf?: string | undefined;
  readonly quotas?: RaisedQuotas | undefined;
  /** How the plan is quoted; absent = by the guide's book, for a month. */
  readonly quote?: QuoteSettings | undefined;
}

/** A plan in memory: a header and flat tables. Never mutated; a patch makes the next one, sharing what did not change. */
export type Plan = PlanHeader & { readonly [T in TableName]: readonly Rows[T][] } & {
  /** Top-level fields of the file that this version does not know, kept for the next save. */
  readonly unknown: Readonly<Record<string, unknown>>;
  /** Tables that the file spelled out: they are written even when empty, so that saving changes nothing by itself. */
  readonly spelledOut: readonly TableName[];
};

/** A plan with nothing in it, as made by File > New. */
export function emptyPlan(header: PlanHeader): Plan {
  return {
    ...header,
    accounts: [],
    dataCenters: [],
    hosts: [],
    physicalConnections: [],
    vbrs: [],
    vpcs: [],
    vSwitches: [],
    securityGroups: [],
    instances: [],
    peerings: [],
    routes: [],
    intents: [],
    notes: [],
    accepted: [],
    priceBooks: [],
    quotes: [],
    scenarios: [],
    steps: [],
    layout: [],
    unknown: {},
    spelledOut: [],
  };
}

/** What a row is known by within its table: its id; an acceptance has none and is known by its rule and subjects, a price book has editions. */
export function keyOf(table: TableName, row: Rows[TableName]): string {
  if (table === 'accepted') {
    const { rule, subjects } = row as Acceptance;
    return `${rule}(${subjects.join(',')})`;
  }
  if (table === 'priceBooks') {
    const { id, edition } = row as PriceBook;
    return `${id} ${edition}`;
  }
  return (row as { id: string }).id;
}
