import { describe, expect, it } from 'vitest';
import type { AnyFields } from '../../shared/plan/fields/field.ts';
import { securityRule } from '../../shared/plan/fields/parts.ts';
import { tableFields } from '../../shared/plan/fields/table-fields.ts';
import { tableColumns } from '../../shared/tables/table-columns.ts';
import { planTables } from '../../shared/tables/tables.ts';

/** The paths of all single values of a row. */
function leaves(fields: AnyFields, path = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return field.kind === 'record' ? leaves(field.fields, here) : [here];
  });
}

/** What has no column although it is a field: ids, what is one cell as a whole, and what is a table or a form of its own. */
const without: Readonly<Record<string, readonly string[]>> = {
  peerings: [
    ...['initiator', 'acceptor'].flatMap((end) =>
      ['method', 'term.unit', 'term.count', 'autoRenew', 'startsOn'].map((name) => `${end}.billing.${name}`),
    ),
    'billing.term.unit',
    'billing.term.count',
  ],
  routes: ['nextHop.peering', 'nextHop.physicalConnection', 'nextHop.ip'],
  securityGroups: ['rules'],
};

describe('the columns of a table', () => {
  it.each(planTables)('are the fields of %s, so that a new field is there by itself', (table) => {
    const fields = table === 'securityRules' ? securityRule : tableFields[table];
    const expected = leaves(fields).filter((path) => path !== 'id' && !(without[table] ?? []).includes(path));
    const whole = { peerings: ['billing.term'], routes: ['nextHop'], securityRules: ['group'] };
    const added = Object.entries(whole).flatMap(([name, paths]) => (name === table ? paths : []));
    expect(tableColumns(table).map(({ id }) => id)).toEqual(expect.arrayContaining([...expected, ...added]));
    expect(tableColumns(table)).toHaveLength(expected.length + added.length);
  });

  it('have the name first, and are optional where a row may lack the field or all of the record in which it lies', () => {
    const optional = (table: 'vSwitches' | 'peerings'): string[] =>
      tableColumns(table)
        .filter((column) => column.optional)
        .map(({ id }) => id);
    expect(tableColumns('vSwitches').map(({ id }) => id)).toEqual(['name', 'vpc', 'zone', 'cidr', 'cloudId']);
    expect(optional('vSwitches')).toEqual(['zone', 'cloudId']);
    expect(optional('peerings')).toEqual([
      'initiator.interfaceId',
      'acceptor.interfaceId',
      'billing.method',
      'billing.term',
      'billing.autoRenew',
      'billing.startsOn',
    ]);
  });
});
