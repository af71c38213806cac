import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { changeFields } from '../../shared/plan/edits/change-object.ts';
import { removeObjects } from '../../shared/plan/edits/remove-objects.ts';
import { addScenario } from '../../shared/plan/edits/scenarios.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { scenarioOf } from '../../shared/plan/variant.ts';
import { plan } from '../support/plan-builder.ts';
import { commandLine } from './command-line.ts';

/** 1 Gbit/s within a region of the mainland, on a day when the guide's free period is over: 70 USD a month (guide, section 7). */
const bare = plan({ name: 'Two VPCs', asOf: '2021-06-01' })
  .vpc('vpc-1', ['10.1.0.0/16'])
  .vpc('vpc-2', ['10.2.0.0/16'])
  .peering('peer-1', 'vpc-1', 'vpc-2', {
    state: 'activated',
    bandwidthMbps: 1000,
    billing: { method: 'subscription', term: { unit: 'month', count: 3 } },
  })
  .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
  .route('vpc-2', '10.1.0.0/16', { peering: 'peer-1' })
  .build();

const withScenario = (to: Plan, name: string, variant: Plan): Plan =>
  mustApply(to, addScenario(to, name, scenarioOf(bare, variant)).patch);

const cut = mustApply(bare, removeObjects(bare, ['peer-1']));
const odd = mustApply(bare, changeFields(bare, 'peerings', 'peer-1', { bandwidthMbps: 3 }));
const two = withScenario(withScenario(bare, 'Without', cut), '=Odd', odd);
const misfit = mustApply(two, removeObjects(two, ['peer-1']));

interface Pairs {
  readonly count: number;
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
}

interface Report {
  readonly plan: Readonly<Record<string, unknown>>;
  readonly scenarios: readonly (Readonly<Record<string, unknown>> & {
    readonly problem: { readonly code: string; readonly message: string } | null;
    readonly added: readonly { readonly rule: string }[] | null;
    readonly lost: Pairs | null;
  })[];
}

describe('peerscape compare --scenarios', () => {
  it('tells programs price, findings, quotas and pairs with exactly the keys of the contract', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(two));
    const { code, out, err } = await run('compare', 'a.peerscape', '--scenarios', '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out) as Report;
    expect(report.plan).toEqual({
      name: 'Two VPCs',
      price: {
        currency: 'USD',
        month: { known: '70.00', unknown: 0 },
        term: { known: '210.00', unknown: 0 },
        firstYear: { known: '840.00', unknown: 0 },
        notPriced: 0,
      },
      findings: expect.objectContaining({ error: 0 }) as unknown,
      quotas: [
        { quota: 'peeringsPerVpc', owner: 'vpc-1', used: 1, limit: 5 },
        { quota: 'peeringsPerAccount', owner: 'acct-a', used: 1, limit: 10 },
      ],
      reachable: 2,
    });
    const [without, changed] = report.scenarios;
    expect(Object.keys(without ?? {})).toEqual([
      'id',
      'name',
      'note',
      'problem',
      'changes',
      'price',
      'findings',
      'quotas',
      'reachable',
      'added',
      'cleared',
      'lost',
      'gained',
    ]);
    expect(without).toMatchObject({
      id: 'scenario-1',
      name: 'Without',
      note: null,
      problem: null,
      price: { month: { known: '0.00', unknown: 0 } },
      reachable: 0,
      lost: {
        count: 2,
        pairs: [
          { from: 'vpc-1', to: 'vpc-2' },
          { from: 'vpc-2', to: 'vpc-1' },
        ],
      },
      gained: { count: 0, pairs: [] },
    });
    expect(changed?.added?.map(({ rule }) => rule)).toContain('PEER306');
    expect(changed).toMatchObject({ changes: ['Peering connection peer-1: bandwidth (Mbit/s) 1000 → 3'] });
  });

  it('ends with 1 and the reason where a scenario does not fit, with the same keys', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(misfit));
    const { code, out } = await run('compare', 'a.peerscape', '--scenarios', '--format', 'json');
    expect(code).toBe(1);
    const [without, changed] = (JSON.parse(out) as Report).scenarios;
    expect(changed).toMatchObject({ problem: { code: 'row-missing' }, price: null, lost: null });
    expect(changed?.problem?.message).toContain('peer-1');
    expect(Object.keys(changed ?? {})).toHaveLength(13);
    expect(without?.problem?.code).toBe('row-missing');
    const text = await run('compare', 'a.peerscape', '--scenarios');
    expect(text.code).toBe(1);
    expect(text.out).toContain('does not fit');
  });

  it('shows people a column for each, and what each changes', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(two));
    const { code, out } = await run('compare', 'a.peerscape', '--scenarios');
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('a.peerscape (Two VPCs)');
    expect(lines[1]).toBe('As designed');
    expect(lines[2]).toMatch(/^ +The plan +Without +=Odd$/);
    expect(lines[3]).toMatch(/^ {2}Per month +70\.00 USD +0\.00 USD +1 unknown$/);
    expect(out).toMatch(/Pairs lost +2 +0\n/);
    expect(out).toContain('  Delete Peering connection peer-1\n');
    const chinese = await run('compare', 'a.peerscape', '--scenarios', '--lang', 'zh-CN');
    expect(chinese.out).toMatch(/每月 +70\.00 USD +0\.00 USD +1 项未知\n/);
  });

  it('writes a line for each into CSV, where no name can be a formula', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(misfit));
    const { out } = await run('compare', 'a.peerscape', '--scenarios', '--format', 'csv');
    const [header = '', own = '', , odd = ''] = out.split('\r\n');
    expect(header).toBe(
      'id,name,fits,currency,month,monthUnknown,term,termUnknown,firstYear,firstYearUnknown,notPriced,error,warning,notice,added,cleared,reachable,lost,gained',
    );
    expect(own).toMatch(/^,Two VPCs,yes,USD,0\.00,0,/);
    expect(odd).toMatch(/^scenario-2,'=Odd,no,,/);
    for (const line of [own, odd]) expect(line.split(',')).toHaveLength(header.split(',').length);
  });

  it('writes Markdown in which names are nothing but names', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(withScenario(two, '| <b>*x*', odd)));
    const { code, out } = await run('compare', 'a.peerscape', '--scenarios', '--format', 'md');
    expect(code).toBe(0);
    const table = out.split('\n').filter((line) => line.startsWith('|'));
    const cells = (line: string): number => line.split(/(?<!\\)\|/).length;
    expect(new Set(table.map(cells))).toEqual(new Set([cells('| | | | | |')]));
    expect(out).not.toContain('<b>');
    expect(out).toContain('## \\| &lt;b');
  });

  it('says so where a plan has no scenarios', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(bare));
    const { code, out } = await run('compare', 'a.peerscape', '--scenarios');
    expect(code).toBe(0);
    expect(out).toContain('The plan has no scenarios.');
  });

  it('asks what to compare with, and tells a file that it can’t read', async () => {
    const { run } = commandLine();
    const without = await run('compare', 'a.peerscape');
    expect(without.code).toBe(2);
    expect(without.err).toContain('--scenarios');
    const missing = await run('compare', 'a.peerscape', '--scenarios');
    expect(missing.code).toBe(3);
    expect(missing.err).toContain('a.peerscape');
  });
});
