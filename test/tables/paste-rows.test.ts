import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { languages } from '../../shared/messages/language.ts';
import { compile } from '../../shared/network/compile.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { objectSchemas } from '../../shared/plan/rows.ts';
import { writeTableText } from '../../shared/routing/table-text.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { inertCell } from '../../shared/separated-text.ts';
import { cellText } from '../../shared/tables/cell-text.ts';
import { problemWords } from '../../shared/tables/enter-rows.ts';
import { mostPasted, pasteRows } from '../../shared/tables/paste-rows.ts';
import { tableColumns } from '../../shared/tables/table-columns.ts';
import { tableRows } from '../../shared/tables/table-rows.ts';
import { objectTableOf, type PlanTable, planTables } from '../../shared/tables/tables.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { plan } from '../support/plan-builder.ts';

const english = createTranslator('en', ruleTexts);

const start = plan()
  .account('acct-a', { name: 'Account A' })
  .vpc('vpc-a', ['10.0.0.0/16'], { name: 'Shop' })
  .vpc('vpc-b', ['10.1.0.0/16'], { name: 'Ledger' })
  .vSwitch('vsw-a', 'vpc-a', '10.0.1.0/24', { name: 'app', zone: 'cn-hangzhou-b' })
  .vSwitch('vsw-b', 'vpc-b', '10.1.1.0/24', { name: 'app' })
  .build();

function pasted(table: PlanTable, text: string, at = 0, column = 0, what: Plan = start) {
  const rows = tableRows(what, table);
  const network = compile(what, defaultRulePack, '2019-08-14');
  const outcome = pasteRows({ network, speak: english }, table, rows, text, { shown: rows, at, column });
  return { ...outcome, kinds: outcome.lines.map(({ kind }) => kind), plan: mustApply(what, outcome.patch) };
}

/** What is said of each line, in words. */
function notesIn({ lines }: ReturnType<typeof pasted>): string[][] {
  return lines.map((line) => {
    if (line.kind === 'refused') return line.problems.map(problemWords).map(english.text);
    return line.kind === 'same' ? [] : line.notes.map(english.text);
  });
}

describe('a text that is pasted into a table', () => {
  it('without headings goes to the right and downwards from a cell, and beyond the last row into new ones', () => {
    const { kinds, plan: after } = pasted('vpcs', 'Office\nBank\nStore\n', 1);
    expect(kinds).toEqual(['change', 'add', 'add']);
    expect(after.vpcs.map(({ name }) => name)).toEqual(['Shop', 'Office', 'Bank', 'Store']);
    const zones = pasted('vSwitches', 'cn-hangzhou-c\t10.0.2.0/24\ncn-hangzhou-d', 0, 2);
    expect(zones.plan.vSwitches).toEqual([
      { ...start.vSwitches[0], zone: 'cn-hangzhou-c', cidr: '10.0.2.0/24' },
      { ...start.vSwitches[1], zone: 'cn-hangzhou-d' },
    ]);
  });

  it('with headings finds its columns and rows by name, in any order and from any separator', () => {
    const text = 'CIDR block;VPC;Name;Owner\n10.1.9.0/24;Ledger;app;me\n10.0.3.0/24;Shop;new;me\n';
    const { lines, kinds, plan: after } = pasted('vSwitches', text, 1, 1);
    expect(kinds).toEqual(['heading', 'change', 'add']);
    expect(after.vSwitches).toEqual([
      start.vSwitches[0],
      { ...start.vSwitches[1], cidr: '10.1.9.0/24' },
      { id: 'vsw-1', vpc: 'vpc-a', name: 'new', cidr: '10.0.3.0/24' },
    ]);
    const [heading] = lines;
    expect(heading?.kind === 'heading' && heading.notes.map(english.text)).toEqual([
      'The column “Owner” is not known and is left out.',
    ]);
  });

  it('keeps an empty line in its place, and blocks with a comma in one cell', () => {
    expect(pasted('vSwitches', 'cn-hangzhou-c\n\n', 0, 2).kinds).toEqual(['change', 'same']);
    expect(pasted('vpcs', '10.5.0.0/16, 10.6.0.0/16', 0, 3).plan.vpcs[0]?.cidrs).toEqual([
      '10.5.0.0/16',
      '10.6.0.0/16',
    ]);
  });

  it('makes no row of an empty line, and says what it gave a new one unasked', () => {
    const bare = pasted('vpcs', 'Office\n\n\t\t\n\u0000\nBank\n', 2);
    expect(bare.kinds).toEqual(['add', 'add']);
    expect(bare.plan.vpcs.map(({ name }) => name)).toEqual(['Shop', 'Ledger', 'Office', 'Bank']);
    const headed = pasted('vpcs', 'Name\tRegion\n\t\nOffice\tcn-beijing\n\tcn-beijing\n');
    expect(headed.kinds).toEqual(['heading', 'add', 'add']);
    const [, , office, nameless] = headed.plan.vpcs;
    expect(notesIn(headed)).toEqual([
      [],
      [`No CIDR block was given: it takes ${office?.cidrs.join()}, which is free.`],
      [
        `No name was given: it is called ${nameless?.name}.`,
        `No CIDR block was given: it takes ${nameless?.cidrs.join()}, which is free.`,
      ],
    ]);
  });

  it('changes none of several rows that a line may mean, unless it has all of them or an ID', () => {
    const twins = plan()
      .account('acct-a')
      .vpc('vpc-a', ['10.0.0.0/16'], { name: 'Shop' })
      .vpc('vpc-b', ['10.1.0.0/16'], { name: 'Shop', cloudId: 'vpc-cloud' })
      .build();
    const one = pasted('vpcs', 'Name\tRegion\nShop\tcn-qingdao\n', 0, 0, twins);
    expect(one.kinds).toEqual(['heading', 'refused']);
    expect(notesIn(one)[1]).toEqual([
      'Several rows are called “Shop”: paste all of them, so that it is clear which is which.',
    ]);
    expect(one.plan).toEqual(twins);
    const byId = pasted('vpcs', 'Name\tRegion\tID in the cloud\nShop\tcn-qingdao\tvpc-cloud\n', 0, 0, twins);
    expect(byId.plan.vpcs).toEqual([twins.vpcs[0], { ...twins.vpcs[1], region: 'cn-qingdao' }]);
    // In another order than in the plan, the one that is as it was tells which the other is.
    const both = pasted('vpcs', 'Name\tCIDR blocks\nShop\t10.1.0.0/16\nShop\t10.5.0.0/16\n', 0, 0, twins);
    expect(both.plan.vpcs).toEqual([{ ...twins.vpcs[0], cidrs: ['10.5.0.0/16'] }, twins.vpcs[1]]);
    // Without the VPCs it is not known which vSwitch "app" is meant.
    expect(pasted('vSwitches', 'Name\tZone\napp\tcn-hangzhou-c\n').kinds).toEqual(['heading', 'refused']);
  });

  it('writes the lines that can stand there and leaves out the others with their reason', () => {
    const { kinds, plan: after } = pasted('vSwitches', '10.0.5.0/24\n10.1.5.0/33\n', 0, 3);
    expect(kinds).toEqual(['change', 'refused']);
    expect(after.vSwitches).toEqual([{ ...start.vSwitches[0], cidr: '10.0.5.0/24' }, start.vSwitches[1]]);
  });

  it('is read up to a number of lines, and the others are counted', () => {
    const { lines, cut } = pasted('accounts', Array.from({ length: 100_000 }, (_, at) => `A ${at}`).join('\n'));
    expect(lines).toHaveLength(mostPasted);
    expect(cut).toBe(100_000 - mostPasted);
  });

  it('of any cells, in any table of any plan, is written as rows that the file can hold', () => {
    const cell = fc.constantFrom(
      ...['', 'vpcs-1', 'vbrs-1', 'vpcs-2', 'peerings-1', 'securityGroups-1', 'vSwitches-1', 'accounts-1', '__proto__'],
      ...['10.0.0.0/16', '10.0.0.1', '10.0.0.0/16, 10.1.0.0/16', 'cn-beijing', 'tcp', '1', '0', '1 month', 'yes', 'x'],
      ...['Activated', 'Planned', 'Subscription', 'Pay-as-you-go', 'Ingress', 'Drop', '2026-01-31', '"', "'=1", 'Name'],
    );
    const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        arbitraryPlan,
        fc.constantFrom(...planTables),
        lines,
        fc.nat(6),
        fc.nat(12),
        (what, table, ...rest) => {
          const [cells, at, column] = rest;
          const text = cells.map((line) => line.join('\t')).join('\n');
          const { plan: after } = pasted(table, text, at, column, what);
          const own = objectTableOf(table);
          for (const row of after[own]) expect(objectSchemas[own].safeParse(row).success).toBe(true);
          const ids = new Set(what[own].map(({ id }) => id));
          const added = after[own].slice(what[own].length).map(({ id }) => id);
          expect(added.filter((id) => ids.has(id))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('that is what any table was copied as, under its headings, is the same in every line', () => {
    fc.assert(
      fc.property(
        arbitraryPlan,
        fc.constantFrom(...planTables),
        fc.constantFrom(...languages),
        (what, table, language) => {
          const speak = createTranslator(language, ruleTexts);
          const network = compile(what, defaultRulePack, '2019-08-14');
          const rows = tableRows(what, table);
          const columns = tableColumns(table);
          const body = rows.map(({ values }) =>
            columns.map((column) => inertCell(cellText(network, speak, column, values))),
          );
          const place = { shown: rows, at: 0, column: 0 };
          const text = writeTableText([columns.map(({ title }) => speak.text(title)), ...body]);
          const headed = pasteRows({ network, speak }, table, rows, text, place);
          expect(headed.lines.map(({ kind }) => kind)).toEqual(['heading', ...rows.map(() => 'same')]);
          expect(headed.patch.changes).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
