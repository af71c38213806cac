import { describe, expect, it } from 'vitest';
import { cellKey, intentsByCell, judgedIntents } from '../../../../renderer/panels/matrix/cell-intents.ts';
import { cellLook } from '../../../../renderer/panels/matrix/cell-look.ts';
import { axisEntries, filteredAxes } from '../../../../renderer/panels/matrix/matrix-axis.ts';
import { matrixText } from '../../../../renderer/panels/matrix/matrix-text.ts';
import { createTranslator } from '../../../../shared/messages/translator.ts';
import { ruleTexts } from '../../../../shared/rules/rule-texts.ts';
import { analyze } from '../../../../shared/analysis.ts';
import { reachability as reachabilityOf } from '../../../../shared/network/reach.ts';
import { plan } from '../../../support/plan-builder.ts';

/** Two VPCs that reach each other, and a third that only hears from the first. */
const three = plan()
  .account('acct-a')
  .account('acct-b')
  .vpc('vpc-1', ['10.1.0.0/16'], { account: 'acct-a', region: 'cn-beijing' })
  .vSwitch('vsw-1', 'vpc-1', '10.1.1.0/24')
  .vpc('vpc-2', ['10.2.0.0/16'], { account: 'acct-b', region: 'cn-qingdao' })
  .vpc('vpc-3', ['10.3.0.0/16'], { account: 'acct-b', region: 'cn-beijing', name: '=cmd' })
  .peering('peer-2', 'vpc-1', 'vpc-2', { state: 'activated' })
  .peering('peer-3', 'vpc-1', 'vpc-3', { state: 'activated' })
  .route('vpc-1', '10.2.0.0/16', { peering: 'peer-2' })
  .route('vpc-2', '10.1.0.0/16', { peering: 'peer-2' })
  .route('vpc-1', '10.3.0.0/16', { peering: 'peer-3' })
  .securityGroup('sg-1', 'vpc-1')
  .instance('ecs-1', 'vsw-1', '10.1.1.10', { securityGroups: ['sg-1'] })
  .intent('int-1', 'vpc-1', 'vpc-2')
  .intent('int-2', 'vsw-1', 'vpc-3')
  .intent('int-3', 'ecs-1', 'vpc-2', { expect: 'unreachable' })
  .build();

const analysis = analyze(three, '2019-08-14');
const reachability = reachabilityOf(analysis.network);
const entries = axisEntries(reachability);
const everything = { filter: '', account: '', region: '', show: 'all' } as const;
const names = (axis: readonly { readonly name: string }[]) => axis.map(({ name }) => name);

describe('cells of the matrix', () => {
  it('tell one way from no way', () => {
    expect(names(entries)).toEqual(['vsw-1', 'vpc-2', '=cmd']);
    const looks = entries.map((from) => entries.map((to) => cellLook(reachability, from.at, to.at)));
    expect(looks).toEqual([
      ['self', 'reachable', 'there'],
      ['reachable', 'self', 'unreachable'],
      ['back', 'unreachable', 'self'],
    ]);
  });

  it('carry the worst intent of what lies in them: a VPC stands for its vSwitches, an instance for its own', () => {
    const judged = judgedIntents(analysis, 'designed');
    const cells = intentsByCell(reachability, judged);
    // ecs-1 must not reach vpc-2, and its network does reach it.
    expect(cells.get(cellKey(0, 1))).toBe('fails');
    expect(cells.get(cellKey(0, 2))).toBe('fails');
    expect(cells.has(cellKey(1, 0))).toBe(false);
  });
});

describe('filters of the matrix', () => {
  it('choose rows by account, region and words, and keep all columns', () => {
    const rows = (filter: Partial<Parameters<typeof filteredAxes>[2]>) =>
      names(filteredAxes(reachability, entries, { ...everything, ...filter }).rows);
    expect(rows({ account: 'acct-b' })).toEqual(['vpc-2', '=cmd']);
    expect(rows({ account: 'acct-b', region: 'cn-beijing' })).toEqual(['=cmd']);
    expect(rows({ filter: '10.1.1.0' })).toEqual(['vsw-1']);
    expect(names(filteredAxes(reachability, entries, { ...everything, filter: 'vsw' }).columns)).toHaveLength(3);
  });

  it('leave only rows and columns with a wanted verdict', () => {
    const { rows, columns } = filteredAxes(reachability, entries, { ...everything, show: 'reachable' });
    expect([names(rows), names(columns)]).toEqual([
      ['vsw-1', 'vpc-2'],
      ['vsw-1', 'vpc-2'],
    ]);
    expect(names(filteredAxes(reachability, entries, { ...everything, show: 'one-way' }).rows)).toEqual([
      'vsw-1',
      '=cmd',
    ]);
  });
});

describe('the matrix as a table for a spreadsheet', () => {
  it('has a line for each row, and no name becomes a formula', () => {
    const lines = matrixText(reachability, entries, entries, createTranslator('en', ruleTexts).t).split('\n');
    expect(lines[0]?.split('\t')).toEqual(['From ↓ to →', 'vpc-1 / vsw-1', 'vpc-2', "'=cmd"]);
    expect(lines[2]?.split('\t').slice(0, 2)).toEqual(['vpc-2', 'reachable there and back']);
    expect(lines).toHaveLength(4);
  });
});
