import { findRegion } from '../../../shared/catalog/regions.ts';
import { bandwidthLabel } from '../../../shared/catalog/specifications.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import type { ObjectTable, Plan, Rows } from '../../../shared/plan/plan.ts';
import { rowName } from '../../../shared/plan/routers.ts';

/** A branch of the outline: an object of the plan, or a heading over several. */
export interface OutlineNode {
  /** Unlike that of any other branch, and the same after a change elsewhere. */
  readonly key: string;
  /** The object's id; a heading has none. */
  readonly id: string | undefined;
  readonly table: ObjectTable;
  readonly name: string;
  /** An address or another id, shown behind the name and found by the filter. */
  readonly detail: string | undefined;
  readonly children: readonly OutlineNode[];
  /** Whether it is expanded until somebody decides otherwise. */
  readonly openAtFirst: boolean;
}

/** Everything in a plan: by account, region and VPC; then what belongs to no region. */
export function outlineTree(plan: Plan, { t, language }: Translator): OutlineNode[] {
  const keys = new Set<string>();
  const byVpc = { vSwitches: groupBy(plan.vSwitches, 'vpc'), securityGroups: groupBy(plan.securityGroups, 'vpc') };
  const instances = groupBy(plan.instances, 'vSwitch');
  const hosts = groupBy(plan.hosts, 'dataCenter');
  const routers = groupBy(
    [
      ...plan.vpcs.map((row) => ({ table: 'vpcs' as const, row, account: row.account })),
      ...plan.vbrs.map((row) => ({ table: 'vbrs' as const, row, account: row.account })),
    ],
    'account',
  );

  const node = (
    table: ObjectTable,
    row: { readonly id: string; readonly name: string },
    detail?: string,
    children: readonly OutlineNode[] = [],
    openAtFirst = false,
  ): OutlineNode => ({
    key: freeKey(keys, `${table} ${row.id}`),
    id: row.id,
    table,
    name: clipped(rowName(row)),
    detail: detail === undefined ? undefined : clipped(detail),
    children,
    openAtFirst,
  });
  const vpcNode = (row: Rows['vpcs']): OutlineNode =>
    node('vpcs', row, row.cidrs.join(', '), [
      ...(byVpc.vSwitches.get(row.id) ?? []).map((vSwitch) =>
        node(
          'vSwitches',
          vSwitch,
          vSwitch.cidr,
          (instances.get(vSwitch.id) ?? []).map((instance) => node('instances', instance, instance.ip)),
        ),
      ),
      ...(byVpc.securityGroups.get(row.id) ?? []).map((group) => node('securityGroups', group)),
    ]);
  const vbrNode = (row: Rows['vbrs']): OutlineNode =>
    node('vbrs', row, row.vlan === undefined ? undefined : `VLAN ${row.vlan}`);
  const regionNodes = (account: string): OutlineNode[] =>
    [
      ...groupBy(
        (routers.get(account) ?? []).map((entry) => ({ ...entry, region: entry.row.region })),
        'region',
      ),
    ].map(([region, entries]) => ({
      key: freeKey(keys, `region ${account} ${region}`),
      id: undefined,
      table: 'vpcs',
      name: findRegion(region)?.name[language] ?? clipped(region),
      detail: clipped(region),
      children: entries.map((entry) => (entry.table === 'vpcs' ? vpcNode(entry.row) : vbrNode(entry.row))),
      openAtFirst: true,
    }));
  const heading = (table: ObjectTable, children: readonly OutlineNode[]): OutlineNode[] =>
    children.length === 0
      ? []
      : [
          {
            key: freeKey(keys, `all ${table}`),
            id: undefined,
            table,
            name: t(`inspector:many.${table}`),
            detail: undefined,
            children,
            openAtFirst: true,
          },
        ];

  const known = new Set(plan.accounts.map(({ id }) => id));
  return [
    ...plan.accounts.map((row) => node('accounts', row, row.uid, regionNodes(row.id), true)),
    ...[...routers.keys()]
      .filter((account) => !known.has(account))
      .map((account) => ({
        key: freeKey(keys, `account ${account}`),
        id: undefined,
        table: 'accounts' as const,
        name: t('inspector:outline.noAccount', { id: clipped(account) }),
        detail: undefined,
        children: regionNodes(account),
        openAtFirst: true,
      })),
    ...heading(
      'physicalConnections',
      plan.physicalConnections.map((row) => node('physicalConnections', row, row.accessPoint)),
    ),
    ...heading(
      'dataCenters',
      plan.dataCenters.map((row) =>
        node(
          'dataCenters',
          row,
          row.cidrs.join(', '),
          (hosts.get(row.id) ?? []).map((host) => node('hosts', host, host.ip)),
        ),
      ),
    ),
    ...heading(
      'peerings',
      plan.peerings.map((row) => node('peerings', row, bandwidthLabel(row.bandwidthMbps))),
    ),
    ...heading(
      'notes',
      plan.notes.map((row) => node('notes', { id: row.id, name: row.text })),
    ),
  ];
}

function groupBy<Item, Field extends keyof Item>(items: readonly Item[], field: Field): Map<Item[Field], Item[]> {
  const groups = new Map<Item[Field], Item[]>();
  for (const item of items) {
    const group = groups.get(item[field]);
    if (group) group.push(item);
    else groups.set(item[field], [item]);
  }
  return groups;
}

/** Ids of a faulty file may repeat; the second one gets a key of its own. */
function freeKey(keys: Set<string>, wanted: string): string {
  let key = wanted;
  for (let number = 2; keys.has(key); number += 1) key = `${wanted} (${number})`;
  keys.add(key);
  return key;
}
