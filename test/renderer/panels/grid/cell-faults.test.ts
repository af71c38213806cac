import { describe, expect, it } from 'vitest';
import { cellFindings } from '../../../../renderer/panels/grid/cell-faults.tsx';
import { analyze } from '../../../../shared/analysis.ts';
import { tableColumns } from '../../../../shared/tables/table-columns.ts';
import { tableRows } from '../../../../shared/tables/table-rows.ts';
import type { PlanTable } from '../../../../shared/tables/tables.ts';
import { plan } from '../../../support/plan-builder.ts';

const faulty = plan()
  .account('acct-a')
  .vpc('vpc-a', ['10.0.0.0/16'])
  .vpc('vpc-b', ['10.0.0.0/33'])
  .vSwitch('vsw-a', 'vpc-a', '10.9.0.0/24')
  .securityGroup('sg-a', 'vpc-a', {
    rules: [
      { policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1, source: { cidr: '10.0.0.0/8' } },
      { policy: 'accept', protocol: 'tcp', ports: '443/443', priority: 0, source: { cidr: '10.0.0.0/8' } },
    ],
  })
  .vbr('vbr-a')
  .build();

/** The codes that a table marks its cells with, as `row column: codes`. */
function marked(table: PlanTable): string[] {
  const analysis = analyze(faulty, '2019-08-14');
  return tableRows(faulty, table).flatMap((row, at) =>
    tableColumns(table).flatMap((column) => {
      const codes = cellFindings(analysis, table, row, column).map(({ rule }) => rule);
      return codes.length === 0 ? [] : [`${at} ${column.id}: ${codes.join(' ')}`];
    }),
  );
}

describe('the cells of a table', () => {
  it('are marked with the findings about their field', () => {
    expect(marked('vpcs')).toContain('1 cidrs: CIDR101');
    expect(marked('vSwitches')).toContain('0 cidr: CIDR103');
  });

  it('carry in the first cell of a row what is found about it as a whole', () => {
    expect(marked('vbrs')).toEqual(['0 name: PEER307 PEER307']);
  });

  it('are marked in the very rule of a security group that is meant', () => {
    expect(marked('securityRules')).toEqual(['1 protocol: SEC605', '1 ports: SEC605', '1 priority: SEC605']);
    expect(marked('securityGroups')).toEqual(['0 name: SEC605']);
  });
});
