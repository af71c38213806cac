import { describe, expect, it } from 'vitest';
import { branchesTo, outlineRows } from '../../../../renderer/sides/outline/outline-rows.ts';
import { outlineTree } from '../../../../renderer/sides/outline/outline-tree.ts';
import { createTranslator } from '../../../../shared/messages/translator.ts';
import { plan } from '../../../support/plan-builder.ts';

const translator = createTranslator('en', { en: {}, 'zh-CN': {} });

const hybrid = plan()
  .account('acct-a', { name: 'Account A' })
  .dataCenter('dc-1', ['172.16.0.0/12'])
  .host('erp', 'dc-1', '172.16.5.5')
  .vpc('office', ['192.168.0.0/16'], { region: 'cn-beijing' })
  .vSwitch('floor', 'office', '192.168.1.0/24')
  .instance('web', 'floor', '192.168.1.10')
  .securityGroup('group', 'office')
  .vpc('lab', ['10.1.0.0/16'], { region: 'cn-hangzhou', account: 'acct-gone' })
  .peering('link', 'office', 'lab')
  .build();

const tree = outlineTree(hybrid, translator);
const none: ReadonlySet<string> = new Set();

function lines(toggled: ReadonlySet<string>, filter = ''): string[] {
  return outlineRows(tree, toggled, filter).map(({ node, level }) => `${'  '.repeat(level - 1)}${node.name}`);
}

describe('the outline', () => {
  it('goes by account and region, then lists what belongs to none, with VPCs and data centers closed', () => {
    expect(lines(none)).toEqual([
      'Account A',
      '  China (Beijing)',
      '    office',
      'Account not in the plan: acct-gone',
      '  China (Hangzhou)',
      '    lab',
      'Data centers',
      '  dc-1',
      'Peering connections',
      '  link',
    ]);
  });

  it('opens a VPC to its vSwitches and security groups', () => {
    const office = branchesTo(tree, 'office').at(-1)?.key ?? '';
    expect(lines(new Set([office])).slice(2, 5)).toEqual(['    office', '      floor', '      group']);
  });

  it('finds an address and shows what it hangs on', () => {
    expect(lines(none, '192.168.1.10')).toEqual([
      'Account A',
      '  China (Beijing)',
      '    office',
      '      floor',
      '        web',
    ]);
  });

  it('lets what was found be opened, with everything in it', () => {
    const office = branchesTo(tree, 'office').at(-1)?.key ?? '';
    expect(lines(none, 'office')).toEqual(['Account A', '  China (Beijing)', '    office']);
    expect(lines(new Set([office]), 'office')).toContain('      floor');
  });

  it('tells each line its place among its siblings', () => {
    const rows = outlineRows(tree, none, '');
    const last = rows.find(({ node }) => node.name === 'Peering connections');
    expect(last).toMatchObject({ siblings: 4, position: 4, level: 1, parent: -1 });
  });

  it('keeps rows apart whose ids repeat', () => {
    const faulty = plan().vpc('twin', ['10.1.0.0/16']).vpc('twin', ['10.2.0.0/16']).build();
    const open = outlineRows(outlineTree(faulty, translator), none, '');
    expect(new Set(open.map(({ node }) => node.key)).size).toBe(open.length);
  });
});
