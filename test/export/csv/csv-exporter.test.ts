import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvExporter } from '../../../shared/export/csv/csv-exporter.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { casePlan } from '../../support/cases.ts';
import { cpuTimeMs } from '../../support/cpu-time.ts';
import { largePlan } from '../../support/large-plan.ts';
import { plan } from '../../support/plan-builder.ts';
import { hostileName } from '../hostile-names.ts';
import { filesOf, runExport } from '../run-export.ts';
import { readCsv } from './read-csv.ts';

type Tables = Readonly<Record<string, string[][]>>;

function tablesOf(of: Plan, language: 'en' | 'zh-CN' = 'en'): Tables {
  return Object.fromEntries(
    filesOf(runExport(csvExporter, of, {}, language)).map(({ path, content }) => {
      if (typeof content !== 'string' || !content.startsWith('\ufeff')) throw new Error(`${path} is no UTF-8 text`);
      return [path, readCsv(content.slice(1))];
    }),
  );
}

describe('the inventory as CSV', () => {
  it('has one file for each table', () => {
    expect(Object.keys(tablesOf(casePlan('section-10-shared-physical-connection')))).toEqual([
      'accounts.csv',
      'networks.csv',
      'physical-connections.csv',
      'vbrs.csv',
      'vswitches.csv',
      'peerings.csv',
      'routes.csv',
      'security-rules.csv',
      'intents.csv',
      'findings.csv',
      'addresses.csv',
    ]);
  });

  it('tells the objects of the guide, section 10, by their names', () => {
    const tables = tablesOf(casePlan('section-10-shared-physical-connection'));
    expect(tables['accounts.csv']).toEqual([
      ['ID', 'Name', 'Account ID'],
      ['acct-a', 'Account A', '12345678'],
      ['acct-b', 'Account B', '87654321'],
    ]);
    expect(tables['networks.csv']?.at(-1)).toEqual([
      'dc-1',
      'Data center',
      'On-premises data center',
      '',
      '',
      '172.16.0.0/12',
      '',
      'cisco-ios',
    ]);
    expect(tables['routes.csv']?.slice(3, 5)).toEqual([
      ['rte-3', 'VPC-Beijing', '172.16.0.0/12', 'Physical connection', 'pc-AAA'],
      ['rte-4', 'VPC-Beijing', '10.10.0.0/16', 'Peering connection', 'VBR to VPC-A'],
    ]);
    expect(tables['security-rules.csv']?.[1]).toEqual([
      'group a',
      'VPC-A',
      'ingress',
      'accept',
      'icmp',
      "'-1/-1",
      '1',
      '172.16.0.0/12',
      '',
    ]);
    expect(tables['intents.csv']?.[1]).toEqual(['int-1', 'ERP', 'ECS b', 'icmp', 'reachable', 'holds', '']);
    expect(tables['addresses.csv']?.slice(1)).toEqual([
      ['10.10.1.10', 'Instance', 'ECS a', 'ecs-a', 'vSwitch a'],
      ['192.168.1.10', 'Instance', 'ECS b', 'ecs-b', 'vSwitch b'],
      ['172.16.5.5', 'Host', 'ERP', 'host-1', 'On-premises data center'],
      ['10.100.0.1', 'Gateway, cloud side', 'VPC-Beijing', 'vbr-1', ''],
      ['10.100.0.2', 'Gateway, device side', 'VPC-Beijing', 'vbr-1', ''],
    ]);
  });

  it('lists findings with what was accepted', () => {
    const overlapping = plan()
      .vpc('a', ['10.0.0.0/16'])
      .vpc('b', ['10.0.0.0/16'])
      .peering('p', 'a', 'b')
      .accepted('CIDR201', ['p'], { reason: 'renumbered in Q3', until: '2019-12-31' })
      .build();
    const rows = tablesOf(overlapping)['findings.csv'];
    const row = rows?.find(([rule]) => rule === 'CIDR201');
    expect(row?.slice(0, 2)).toEqual(['CIDR201', 'error']);
    expect(row?.slice(5)).toEqual(['renumbered in Q3', '2019-12-31']);
  });

  it('speaks Chinese', () => {
    expect(tablesOf(casePlan('section-08-same-account'), 'zh-CN')['accounts.csv']?.[0]).toEqual([
      'ID',
      '名称',
      '账号 ID',
    ]);
  });

  it('keeps the names of hostile plans in their cells, and none is a formula', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(hostileName, { minLength: 1 }), (of, names) => {
        let at = 0;
        const vpcs = of.vpcs.map((row) => ({ ...row, name: names[at++ % names.length] ?? '' }));
        const tables = tablesOf({ ...of, vpcs });
        for (const [header, ...rows] of Object.values(tables))
          for (const row of rows) {
            expect(row).toHaveLength(header?.length ?? 0);
            for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
          }
        const shown = tables['networks.csv']?.slice(1, 1 + vpcs.length).map((row) => row[2]?.replace(/^'/u, ''));
        const asOneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/gu, '\ufffd');
        expect(shown).toEqual(vpcs.map(({ name }) => asOneLine(name).replace(/^'/u, '')));
      }),
      { numRuns: 60 },
    );
  });

  it('of 1,000 VPCs takes seconds', () => {
    const of = largePlan();
    const started = cpuTimeMs();
    expect(tablesOf(of)['networks.csv']).toHaveLength(1 + 1000 + 5);
    expect(cpuTimeMs() - started).toBeLessThan(10_000);
  });
});
