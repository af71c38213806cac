import type { Translator } from '../../messages/translator.ts';
import type { ObjectTable, Rows, TableName } from '../../plan/plan.ts';
import type {
  Billing,
  DataCenter,
  Discount,
  ExchangeRate,
  ExtraItem,
  NextHop,
  PeeringEnd,
  QuoteSettings,
  SecurityRule,
} from '../../plan/rows.ts';
import type { CopyFlags } from './copy-flags.ts';
import type { Replacements } from './replacements.ts';

/** What decides how a value is copied. */
export interface Copying {
  readonly flags: CopyFlags;
  readonly to: Replacements;
  readonly speak: Translator;
}

/** What a customer copy has in the place of a value; undefined, where the field may be absent, leaves it out. */
type Copy<Value> = (value: NonNullable<Value>, copying: Copying) => Value;

/** Every field of a row with what becomes of it, in the order in which aliases are given out; one that is missing is a compile error. */
export type CopiesOf<Row> = { readonly [F in keyof Row]-?: Copy<Row[F]> };

/** A row of which nothing is kept but what was decided. */
export function copied<Row extends object>(row: Row, copies: CopiesOf<Row>, copying: Copying): Row {
  const next: Partial<Row> = {};
  for (const name of Object.keys(copies) as (keyof Row)[]) {
    const value = row[name];
    if (value === undefined || value === null) continue;
    const made = copies[name](value, copying);
    if (made !== undefined) next[name] = made;
  }
  // Only fields that may be absent can be left out.
  return next as Row;
}

/** Of single values alone: a record is copied field by field. */
const kept = <Value extends string | number | boolean>(value: Value): Value => value;
const id = (text: string, { to }: Copying): string => to.id(text);
const ids = (list: readonly string[], { to }: Copying): readonly string[] => list.map(to.id);
const name =
  (table: ObjectTable): Copy<string> =>
  (text, { to }) =>
    to.name(text, table);
const cloudId =
  (prefix: string): Copy<string | undefined> =>
  (text, { to }) =>
    to.cloudId(text, prefix);
const address = (ip: string, { to }: Copying): string => to.address(ip);
const block = (cidr: string, { to }: Copying): string => to.block(cidr);
const blocks = (cidrs: readonly string[], { to }: Copying): readonly string[] => cidrs.map(to.block);

/** Who did, ordered or owns something: a matter of names. */
const person: Copy<string | undefined> = (text, { flags, to }) => (flags.names || to.tells(text) ? undefined : text);
/** What was remarked: a matter of notes. */
const remark: Copy<string | undefined> = (text, { flags, to }) => (flags.notes || to.tells(text) ? undefined : text);
const record =
  <Row extends object>(copies: CopiesOf<Row>) =>
  (row: Row, copying: Copying): Row =>
    copied(row, copies, copying);
const records =
  <Row extends object>(copies: CopiesOf<Row>) =>
  (rows: readonly Row[], copying: Copying): readonly Row[] =>
    rows.map((row) => copied(row, copies, copying));

const billing: CopiesOf<Billing> = {
  method: kept,
  term: record<NonNullable<Billing['term']>>({ unit: kept, count: kept }),
  autoRenew: kept,
  startsOn: kept,
};

const peeringEnd: CopiesOf<PeeringEnd> = {
  router: id,
  state: kept,
  interfaceId: cloudId('ri'),
  billing: record(billing),
};

const securityRule: CopiesOf<SecurityRule> = {
  direction: kept,
  policy: kept,
  protocol: kept,
  ports: kept,
  priority: kept,
  source: record<NonNullable<SecurityRule['source']>>({ cidr: block, securityGroup: id, account: id }),
};

/** Of these a copy has no rows: they tell of the work, and not of the design. */
type DroppedTable = 'quotes' | 'scenarios' | 'steps';
export type CopiedTable = Exclude<TableName, DroppedTable | 'priceBooks'>;

/** What becomes of every field of every table that is copied row by row. */
export const tableCopies: { readonly [T in CopiedTable]: CopiesOf<Rows[T]> } = {
  accounts: { id, name: name('accounts'), uid: (uid, { to }) => to.uid(uid) },
  dataCenters: {
    id,
    name: name('dataCenters'),
    cidrs: blocks,
    device: record<NonNullable<DataCenter['device']>>({ vendor: kept }),
  },
  hosts: { id, dataCenter: id, name: name('hosts'), ip: address },
  physicalConnections: {
    id,
    name: name('physicalConnections'),
    account: id,
    dataCenter: id,
    accessPoint: kept,
    bandwidthMbps: kept,
    cloudId: cloudId('pc'),
  },
  vbrs: {
    id,
    name: name('vbrs'),
    account: id,
    region: kept,
    cloudId: cloudId('vbr'),
    physicalConnection: id,
    vlan: kept,
    localGatewayIp: address,
    peerGatewayIp: address,
    prefixLength: kept,
  },
  vpcs: {
    id,
    name: name('vpcs'),
    account: id,
    region: kept,
    cidrs: blocks,
    cloudId: cloudId('vpc'),
    routerId: cloudId('vrt'),
  },
  vSwitches: { id, vpc: id, name: name('vSwitches'), zone: kept, cidr: block, cloudId: cloudId('vsw') },
  securityGroups: {
    id,
    vpc: id,
    name: name('securityGroups'),
    type: kept,
    cloudId: cloudId('sg'),
    rules: records(securityRule),
  },
  instances: { id, vSwitch: id, name: name('instances'), ip: address, cloudId: cloudId('i'), securityGroups: ids },
  peerings: {
    id,
    name: name('peerings'),
    initiator: record(peeringEnd),
    acceptor: record(peeringEnd),
    bandwidthMbps: kept,
    billing: record(billing),
  },
  routes: {
    id,
    router: id,
    destination: block,
    nextHop: record<NextHop>({ peering: id, physicalConnection: id, ip: address }),
  },
  intents: { id, from: id, to: id, protocol: kept, expect: kept, note: remark, owner: person },
  notes: {
    id,
    text: (text, { flags, to, speak }) =>
      flags.notes || to.tells(text) ? speak.t('exportDialog:customerCopy.note') : text,
  },
  accepted: {
    rule: (rule) => (/^[A-Z]{2,8}\d{3}$/u.test(rule) ? rule : ''),
    subjects: ids,
    reason: (reason, { flags, to, speak }) =>
      flags.notes || to.tells(reason) ? speak.t('exportDialog:customerCopy.reason') : reason,
    until: kept,
    by: (by, { flags, to }) => (flags.notes || flags.names || to.tells(by) ? undefined : by),
  },
  layout: { id, x: kept, y: kept, pinned: kept },
};

const discount: CopiesOf<Discount> = { kind: kept, value: kept, peering: id, account: id, reason: remark };
const extraItem: CopiesOf<ExtraItem> = { id: kept, row: kept, account: id, quantity: kept, note: remark };

/** How the plan is priced stays; for whom and by whom is a matter of names, what is remarked of notes. */
export const quoteCopies: CopiesOf<QuoteSettings> = {
  books: records<NonNullable<QuoteSettings['books']>[number]>({ id: kept, edition: kept }),
  months: kept,
  currency: kept,
  rates: records<ExchangeRate>({ from: kept, to: kept, rate: kept, on: kept }),
  number: person,
  customer: person,
  preparedBy: person,
  validUntil: kept,
  tax: record<NonNullable<QuoteSettings['tax']>>({ name: kept, percent: kept }),
  discounts: records(discount),
  extras: records(extraItem),
  notes: remark,
};
