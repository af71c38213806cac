import { decimalText, priceBookShape } from '../catalog/price-book.ts';
import { endStates } from '../catalog/router-states.ts';
import { writtenForms } from '../catalog/written-forms.ts';
import { z } from '../zod.ts';

// One shape per table. The order of the keys here is the order in which they are written to a file. Shapes are closed for the compiler and
// open for the data: a field that this version does not know is kept (see `openRow`).

const id = z.string().min(1);
const text = z.string();
const cidr = z.string().meta({ description: 'IPv4 block, a.b.c.d/n' });
const ipv4 = z.string().meta({ description: 'IPv4 address, a.b.c.d' });
const isoDate = z.string().regex(writtenForms.day);

const openRow = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape);

const account = { id, name: text, uid: text.optional() };
const dataCenter = {
  id,
  name: text,
  cidrs: z.array(cidr),
  device: openRow({ vendor: text.optional() }).optional(),
};
const host = { id, dataCenter: id, name: text, ip: ipv4 };
const physicalConnection = {
  id,
  name: text,
  account: id,
  dataCenter: id.optional(),
  accessPoint: text.optional(),
  bandwidthMbps: z.number().positive().optional(),
  cloudId: text.optional(),
};
const vbr = {
  id,
  name: text,
  account: id,
  region: text,
  cloudId: text.optional(),
  physicalConnection: id.optional(),
  vlan: z.number().optional(),
  localGatewayIp: ipv4.optional(),
  peerGatewayIp: ipv4.optional(),
  prefixLength: z.number().optional(),
};
const vpc = {
  id,
  name: text,
  account: id,
  region: text,
  cidrs: z.array(cidr),
  cloudId: text.optional(),
  routerId: text.optional(),
};
const vSwitch = { id, vpc: id, name: text, zone: text.optional(), cidr, cloudId: text.optional() };
const securityRuleSource = { cidr: cidr.optional(), securityGroup: id.optional(), account: id.optional() };
const securityRule = {
  direction: z.enum(['ingress', 'egress']).optional(),
  policy: z.enum(['accept', 'drop']),
  protocol: text,
  ports: text,
  priority: z.number(),
  source: openRow(securityRuleSource).optional(),
};
const securityGroup = {
  id,
  vpc: id,
  name: text,
  // Absent means normal: members of a normal group in one VPC reach each other without a rule.
  type: z.enum(['normal', 'enterprise']).optional(),
  cloudId: text.optional(),
  rules: z.array(openRow(securityRule)),
};
const instance = {
  id,
  vSwitch: id,
  name: text,
  ip: ipv4,
  cloudId: text.optional(),
  securityGroups: z.array(id).optional(),
};
const term = { unit: z.enum(['month', 'year']), count: z.number().int().positive() };
const billing = {
  method: z.enum(['subscription', 'pay-as-you-go']),
  term: openRow(term).optional(),
  autoRenew: z.boolean().optional(),
  startsOn: isoDate.optional(),
};
const peeringEnd = {
  router: id,
  state: z.enum(endStates),
  interfaceId: text.optional(),
  // Only ever read at an acceptor, where the guide allows nothing but pay-as-you-go (PEER309); a peering's own billing is the initiator's.
  billing: openRow(billing).optional(),
};
const peering = {
  id,
  name: text,
  initiator: openRow(peeringEnd),
  acceptor: openRow(peeringEnd),
  bandwidthMbps: z.number().positive(),
  billing: openRow(billing).optional(),
};
const nextHop = { peering: id.optional(), physicalConnection: id.optional(), ip: ipv4.optional() };
const route = { id, router: id, destination: cidr, nextHop: openRow(nextHop) };
const intent = {
  id,
  from: id,
  to: id,
  protocol: text.optional(),
  expect: z.enum(['reachable', 'unreachable']),
  note: text.optional(),
  owner: text.optional(),
};
const note = { id, text };
const acceptance = {
  rule: text,
  subjects: z.array(id).min(1),
  reason: text,
  until: isoDate.optional(),
  by: text.optional(),
};
/** A price book as it was when it came into the plan, so that the plan's quotes can be made again anywhere. */
const priceBook = priceBookShape;
const pinnedBook = { id: text, edition: text, hash: text };
const discount = {
  kind: z.enum(['list', 'percent', 'fixed']),
  value: decimalText.optional(),
  peering: id.optional(),
  account: id.optional(),
  reason: text.optional(),
};
const exchangeRate = { from: text, to: text, rate: decimalText, on: isoDate };
const extraItem = { id, row: text, account: id, quantity: decimalText, note: text.optional() };
const quoteSettings = {
  // Laid over the guide's book, the last one uppermost; without an edition the latest one that is there.
  books: z.array(openRow({ id: text, edition: text.optional() })).optional(),
  months: z.number().int().min(1).max(120).optional(),
  currency: text.optional(),
  rates: z.array(openRow(exchangeRate)).optional(),
  number: text.optional(),
  customer: text.optional(),
  preparedBy: text.optional(),
  validUntil: isoDate.optional(),
  tax: openRow({ name: text, percent: decimalText }).optional(),
  discounts: z.array(openRow(discount)).optional(),
  extras: z.array(openRow(extraItem)).optional(),
  notes: text.optional(),
};
/** A quote that was sent: what it priced and by which books, so that it can be made again to the byte. */
const quoteRecord = {
  id,
  madeOn: isoDate,
  asOf: isoDate,
  months: z.number().int().min(1).max(120),
  rulePack: text,
  books: z.array(openRow(pinnedBook)),
  // Books that the settings named and that were nowhere.
  missing: z.array(openRow({ id: text, edition: text.optional() })).optional(),
  settings: openRow(quoteSettings),
  // What is billed, as `shared/pricing` took it from the plan of that day.
  items: z.array(z.looseObject({})),
  digest: text,
};
/** A variant of the plan: what it changes, as a patch. */
const scenario = { id, name: text, note: text.optional(), changes: z.array(z.looseObject({ op: text })) };
/** What became of a step of a runbook or of an acceptance sheet; the id says which. */
const stepMark = {
  id,
  done: z.boolean().optional(),
  on: isoDate.optional(),
  by: text.optional(),
  result: text.optional(),
  note: text.optional(),
};
const placement = { x: z.number(), y: z.number(), pinned: z.boolean().optional() };

/** Tables whose rows are objects with an id of their own, in file order, each with the schema of a row. */
export const objectSchemas = {
  accounts: openRow(account),
  dataCenters: openRow(dataCenter),
  hosts: openRow(host),
  physicalConnections: openRow(physicalConnection),
  vbrs: openRow(vbr),
  vpcs: openRow(vpc),
  vSwitches: openRow(vSwitch),
  securityGroups: openRow(securityGroup),
  instances: openRow(instance),
  peerings: openRow(peering),
  routes: openRow(route),
  intents: openRow(intent),
  notes: openRow(note),
} as const;

/** Tables about objects, prices and work, in file order: nothing points at their rows. */
const besideSchemas = {
  accepted: openRow(acceptance),
  priceBooks: openRow(priceBook),
  quotes: openRow(quoteRecord),
  scenarios: openRow(scenario),
  steps: openRow(stepMark),
} as const;

/** The tables of a plan in file order; `layout` comes behind them. What lists tables takes them from here. */
export const rowSchemas = { ...objectSchemas, ...besideSchemas } as const;

/** The schema of `quote`: how the plan is quoted. */
export const quoteSettingsSchema = openRow(quoteSettings);

/** The schema of one entry of `layout`; its key is the object's id. */
export const placementSchema = openRow(placement);

/** The schema of one raised limit, and of the raised limits of one quota by the ids of the objects. */
export const limitSchema = z.number().int().nonnegative();
export const raisedSchema = z.record(z.string(), limitSchema);

type Closed<Shape extends z.ZodRawShape> = DeepReadonly<z.infer<z.ZodObject<Shape>>>;

/** Compile-time view of a row: without the index signature that open rows have at run time, and read-only all the way down. */
type DeepReadonly<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
  : T extends object
    ? { readonly [K in keyof T as string extends K ? never : K]: DeepReadonly<T[K]> }
    : T;

/** The row of each of these tables, as the compiler sees it. */
export type SchemaRows = { readonly [T in keyof typeof rowSchemas]: Closed<(typeof rowSchemas)[T]['shape']> };

export type Account = Closed<typeof account>;
export type DataCenter = Closed<typeof dataCenter>;
export type Host = Closed<typeof host>;
export type PhysicalConnection = Closed<typeof physicalConnection>;
export type Vbr = Closed<typeof vbr>;
export type Vpc = Closed<typeof vpc>;
export type VSwitch = Closed<typeof vSwitch>;
export type SecurityRule = Closed<typeof securityRule>;
export type SecurityGroup = Closed<typeof securityGroup>;
export type Instance = Closed<typeof instance>;
export type Billing = Closed<typeof billing>;
export type PeeringEnd = Closed<typeof peeringEnd>;
export type Peering = Closed<typeof peering>;
export type NextHop = Closed<typeof nextHop>;
export type Route = Closed<typeof route>;
export type Intent = Closed<typeof intent>;
export type Note = Closed<typeof note>;
export type Acceptance = Closed<typeof acceptance>;
export type QuoteSettings = Closed<typeof quoteSettings>;
export type Discount = Closed<typeof discount>;
export type ExtraItem = Closed<typeof extraItem>;
export type ExchangeRate = Closed<typeof exchangeRate>;
export type QuoteRecord = Closed<typeof quoteRecord>;
export type Scenario = Closed<typeof scenario>;
export type StepMark = Closed<typeof stepMark>;
/** Where an object lies on the canvas, in whole units; `pinned` objects stay when the plan is arranged. */
export type Placement = Closed<typeof placement> & { readonly id: string };
