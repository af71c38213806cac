import { emptyPlan, type Plan, type PlanHeader, type Rows, type TableName } from '../../shared/plan/plan.ts';
import type { EndState } from '../../shared/catalog/router-states.ts';
import { deepFreeze } from './deep-freeze.ts';

type Fields<T extends TableName> = Partial<Omit<Rows[T], 'id'>>;

/**
 * Builds plans for tests, one object per call. What a test does not say gets a plain value: the name is the id, the region cn-hangzhou, the
 * account the first one (`acct-a`, made when there is none). The plan that comes out is frozen.
 */
export interface PlanBuilder {
  account(id: string, fields?: Fields<'accounts'>): PlanBuilder;
  dataCenter(id: string, cidrs: readonly string[], fields?: Fields<'dataCenters'>): PlanBuilder;
  host(id: string, dataCenter: string, ip: string, fields?: Fields<'hosts'>): PlanBuilder;
  physicalConnection(id: string, fields?: Fields<'physicalConnections'>): PlanBuilder;
  vbr(id: string, fields?: Fields<'vbrs'>): PlanBuilder;
  vpc(id: string, cidrs: readonly string[], fields?: Fields<'vpcs'>): PlanBuilder;
  vSwitch(id: string, vpc: string, cidr: string, fields?: Fields<'vSwitches'>): PlanBuilder;
  securityGroup(id: string, vpc: string, fields?: Fields<'securityGroups'>): PlanBuilder;
  instance(id: string, vSwitch: string, ip: string, fields?: Fields<'instances'>): PlanBuilder;
  /** Both ends are `planned` where `state` says nothing else. */
  peering(
    id: string,
    initiator: string,
    acceptor: string,
    fields?: Fields<'peerings'> & { readonly state?: EndState },
  ): PlanBuilder;
  /** The id is `rte-` and a number. */
  route(router: string, destination: string, nextHop: Rows['routes']['nextHop']): PlanBuilder;
  intent(id: string, from: string, to: string, fields?: Fields<'intents'>): PlanBuilder;
  note(id: string, text: string): PlanBuilder;
  accepted(rule: string, subjects: readonly string[], fields?: Partial<Rows['accepted']>): PlanBuilder;
  at(id: string, x: number, y: number, fields?: Fields<'layout'>): PlanBuilder;
  /** A row as it is, for what the other calls do not say: a repeated id, a field that this version does not know. */
  row<T extends TableName>(table: T, row: Rows[T]): PlanBuilder;
  build(): Plan;
}

/** Starts a plan that is judged by the guide on the day of its edition. */
export function plan(header: Partial<PlanHeader & Pick<Plan, 'unknown' | 'spelledOut'>> = {}): PlanBuilder {
  const start = emptyPlan({ name: 'Test', rulePack: 'express-connect-2019-08-14', asOf: '2019-08-14' });
  const tables: { [T in TableName]?: Rows[T][] } = {};

  const add = <T extends TableName>(table: T, row: Rows[T]): PlanBuilder => {
    const rows: Rows[T][] = tables[table] ?? [];
    rows.push(row);
    Object.assign(tables, { [table]: rows });
    return builder;
  };
  const firstAccount = (): string => {
    if (tables.accounts === undefined) builder.account('acct-a', { name: 'Account A' });
    return tables.accounts?.[0]?.id ?? 'acct-a';
  };
  const owner = (fields: { readonly account?: string } | undefined) => fields?.account ?? firstAccount();

  const builder: PlanBuilder = {
    account: (id, fields) => add('accounts', { id, name: id, ...fields }),
    dataCenter: (id, cidrs, fields) => add('dataCenters', { id, name: id, cidrs, ...fields }),
    host: (id, dataCenter, ip, fields) => add('hosts', { id, dataCenter, name: id, ip, ...fields }),
    physicalConnection: (id, fields) => add('physicalConnections', { id, name: id, ...fields, account: owner(fields) }),
    vbr: (id, fields) => add('vbrs', { id, name: id, region: 'cn-hangzhou', ...fields, account: owner(fields) }),
    vpc: (id, cidrs, fields) =>
      add('vpcs', { id, name: id, region: 'cn-hangzhou', cidrs, ...fields, account: owner(fields) }),
    vSwitch: (id, vpc, cidr, fields) => add('vSwitches', { id, vpc, name: id, cidr, ...fields }),
    securityGroup: (id, vpc, fields) => add('securityGroups', { id, vpc, name: id, rules: [], ...fields }),
    instance: (id, vSwitch, ip, fields) => add('instances', { id, vSwitch, name: id, ip, ...fields }),
    peering: (id, initiator, acceptor, { state = 'planned', ...fields } = {}) =>
      add('peerings', {
        id,
        name: id,
        initiator: { router: initiator, state },
        acceptor: { router: acceptor, state },
        bandwidthMbps: 100,
        ...fields,
      }),
    route: (router, destination, nextHop) =>
      add('routes', { id: `rte-${(tables.routes?.length ?? 0) + 1}`, router, destination, nextHop }),
    intent: (id, from, to, fields) => add('intents', { id, from, to, expect: 'reachable', ...fields }),
    note: (id, text) => add('notes', { id, text }),
    accepted: (rule, subjects, fields) => add('accepted', { rule, subjects, reason: 'known', ...fields }),
    at: (id, x, y, fields) => add('layout', { id, x, y, ...fields }),
    row: add,
    build: () => deepFreeze(structuredClone({ ...start, ...header, ...tables })),
  };
  return builder;
}
