import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type RunbookFormat, runbookFormats, writeRunbook } from '../../../shared/export/runbook/runbook-formats.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { markStep } from '../../../shared/runbook/marks.ts';
import { accountParty, networkTeam, type Party } from '../../../shared/runbook/party.ts';
import { buildRunbook, decommissionRunbook } from '../../../shared/runbook/plan-runbook.ts';
import { networkOf } from '../../lifecycle/connections.ts';
import { casePlan } from '../../support/cases.ts';
import { plan } from '../../support/plan-builder.ts';
import { hostileName } from '../hostile-names.ts';

const speaks = {
  en: createTranslator('en', { en: {}, 'zh-CN': {} }),
  'zh-CN': createTranslator('zh-CN', { en: {}, 'zh-CN': {} }),
};

function written(of: Plan, format: RunbookFormat, party?: Party, language: Language = 'en'): string {
  return writeRunbook(
    { runbook: buildRunbook(networkOf(of), 'nothing'), plan: of, network: networkOf(of), party },
    format,
    speaks[language],
  );
}

/** A finished case before anything of it exists: no ids of interfaces yet. */
function fresh(name: string): Plan {
  const of = casePlan(name);
  return {
    ...of,
    peerings: of.peerings.map((row) => ({
      ...row,
      initiator: { router: row.initiator.router, state: 'planned' },
      acceptor: { router: row.acceptor.router, state: 'planned' },
    })),
  };
}

const cases = ['section-08-same-account', 'section-09-two-accounts', 'section-10-shared-physical-connection'] as const;

describe('runbooks of the guide’s scenarios', () => {
  it('read as they were reviewed', async () => {
    for (const name of cases) await expect(written(fresh(name), 'md')).toMatchFileSnapshot(`golden/${name}.md`);
    await expect(written(fresh('section-09-two-accounts'), 'md', undefined, 'zh-CN')).toMatchFileSnapshot(
      'golden/section-09-two-accounts.zh-CN.md',
    );
    const of = fresh('section-09-two-accounts');
    await expect(written(of, 'md', accountParty('acct-b'))).toMatchFileSnapshot('golden/section-09-account-b.md');
    const built = casePlan('section-10-shared-physical-connection');
    const runbook = decommissionRunbook(networkOf(built), ['peer-b']);
    await expect(
      writeRunbook({ runbook, plan: built, network: networkOf(built) }, 'md', speaks.en),
    ).toMatchFileSnapshot('golden/section-10-decommission.md');
    const there = fresh('section-10-shared-physical-connection');
    await expect(
      writeRunbook(
        { runbook: buildRunbook(networkOf(there)), plan: there, network: networkOf(there) },
        'md',
        speaks.en,
      ),
    ).toMatchFileSnapshot('golden/section-10-existing.md');
  });

  it('are the same bytes every time', () => {
    for (const format of runbookFormats)
      expect(written(fresh(cases[2]), format)).toBe(written(structuredClone(fresh(cases[2])), format));
  });
});

describe('the document of one party', () => {
  it('has the steps of that party, what it is to receive, and its tests, under the numbers of the whole', () => {
    const all = JSON.parse(written(fresh(cases[1]), 'json')) as Report;
    const own = JSON.parse(written(fresh(cases[1]), 'json', accountParty('acct-b'))) as Report;
    expect(own.steps.every(({ account, handOff }) => account === 'acct-b' || handOff?.toAccount === 'acct-b')).toBe(
      true,
    );
    expect(own.steps).toEqual(
      all.steps.filter(({ account, handOff }) => account === 'acct-b' || handOff?.toAccount === 'acct-b'),
    );
    expect(own.acceptance.map(({ id }) => id)).toEqual(['test/int-2']);
  });

  it('can be that of the network team', () => {
    const { steps } = JSON.parse(written(fresh(cases[2]), 'json', networkTeam)) as Report;
    expect(steps.filter(({ account }) => account === null).map(({ id }) => id)).toEqual([
      'connect/pc-AAA',
      'hand-off/connect%2Fpc-AAA/account%2Facct-a',
      'device/vbr-1',
      'route/rte-6',
      'route/rte-7',
    ]);
  });
});

describe('ticks and results', () => {
  it('are in every format', () => {
    const of = fresh(cases[1]);
    const ticked = mustApply(
      of,
      markStep(of, 'create/vpc-1', { done: true, on: '2019-09-01', by: 'Li', note: 'at night' }),
    );
    const tested = mustApply(ticked, markStep(ticked, 'test/int-1', { result: '31 ms' }));
    expect(written(tested, 'md')).toContain('- [x] Done – Done 2019-09-01 Li – Note: at night');
    expect(written(tested, 'md')).toContain('| Answers come back | 31 ms |');
    expect(written(tested, 'html')).toContain('☑');
    expect(written(tested, 'html')).toContain('<td>31 ms</td>');
    expect(written(tested, 'csv')).toContain(',31 ms,test/int-1');
    const report = JSON.parse(written(tested, 'json')) as Report;
    expect(report.steps.filter(({ done }) => done).map(({ id }) => id)).toEqual(['create/vpc-1']);
    expect(report.acceptance[0]?.result).toBe('31 ms');
  });
});

/** What is blank is no name: the id stands in its place, and steps are others. */
const strangeName = hostileName.filter((name) => name.trim() !== '');

describe('hostile names', () => {
  /** A name everywhere a plan has one, and in everything that a step says. */
  const named = (name: string): Plan =>
    plan({ name })
      .account('acct-a', { name })
      .account('acct-b', { name, uid: name })
      .dataCenter('dc-1', ['172.16.0.0/12'], { name })
      .physicalConnection('pc-1', { name, dataCenter: 'dc-1', cloudId: name, accessPoint: name })
      .vbr('vbr-1', { name, region: name, physicalConnection: 'pc-1', vlan: 7, localGatewayIp: name })
      .vpc('vpc-1', ['192.168.0.0/16'], { name, account: 'acct-b', routerId: name })
      .vSwitch('vsw-1', 'vpc-1', '192.168.1.0/24', { name, zone: name })
      .securityGroup('sg-1', 'vpc-1', {
        name,
        rules: [{ policy: 'accept', protocol: name, ports: name, priority: 1, source: { cidr: name } }],
      })
      .instance('ecs-1', 'vsw-1', name, { name, securityGroups: ['sg-1'] })
      .peering('peer-1', 'vbr-1', 'vpc-1', {
        name,
        initiator: { router: 'vbr-1', state: 'planned', interfaceId: name },
      })
      .route('vpc-1', '172.16.0.0/12', { peering: 'peer-1' })
      .intent('int-1', 'ecs-1', 'dc-1', { protocol: name, note: name })
      .row('steps', { id: 'create/vpc-1', done: true, by: name, note: name, result: name })
      .row('steps', { id: 'test/int-1', result: name })
      .build();

  it('in Markdown end no line, no cell and no block of code, and are no markup', () => {
    fc.assert(
      fc.property(strangeName, (name) => {
        const lines = written(named(name), 'md').split('\n');
        const harmless = written(named('x'), 'md').split('\n');
        // As many lines as with any name, each of the same kind.
        expect(lines.map(kindOfLine)).toEqual(harmless.map(kindOfLine));
        const text = lines.filter((line) => !line.startsWith('aliyun')).join('\n');
        expect(text).not.toMatch(/<(?!br>)[a-z/!]/i);
      }),
      { numRuns: 60 },
    );
  });

  it('in HTML are text: the page stays well-formed, with the elements of any other page', () => {
    fc.assert(
      fc.property(strangeName, (name) => {
        const html = written(named(name), 'html');
        const asXml = html.replace('<!DOCTYPE html>', '');
        expect(isWellFormed(asXml)).toBe(true);
        const tags = (page: string): string[] => [...page.matchAll(/<\/?[a-z][a-z0-9]*/g)].map(([tag]) => tag);
        expect(tags(html)).toEqual(tags(written(named('x'), 'html')));
      }),
      { numRuns: 60 },
    );
  });

  it('survive where they can be shown', () => {
    const name = '<b>"A" & \'B\'</b> 中文 👩‍👩‍👧‍👦';
    const parsed = new XMLParser({ ignoreAttributes: false, processEntities: true, htmlEntities: true }).parse(
      written(named(name), 'html').replace('<!DOCTYPE html>', ''),
    ) as { html: { head: { title: string } } };
    expect(parsed.html.head.title).toBe(`Build runbook: ${name}`);
    expect((JSON.parse(written(named(name), 'json')) as Report).plan).toBe(name);
  });

  it('in CSV are no formulas, and end neither a cell nor a row', () => {
    fc.assert(
      fc.property(strangeName, (name) => {
        const rows = cellsOf(written(named(name), 'csv'));
        expect(rows.every((cells) => cells.length === 17)).toBe(true);
        expect(rows.length).toBe(cellsOf(written(named('x'), 'csv')).length);
        expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('run nothing from the command lines: every value is one word of a shell', () => {
    fc.assert(
      fc.property(strangeName, (name) => {
        const { steps } = JSON.parse(written(named(name), 'json')) as Report;
        for (const { line, parameters } of steps.flatMap(({ calls }) => calls)) {
          const words = shellWords(line);
          expect(words.slice(0, 1)).toEqual(['aliyun']);
          const options = words
            .slice(3)
            .map((word) => word.split('=')[0])
            .filter((word) => word?.startsWith('--'));
          expect(options.length).toBeGreaterThanOrEqual(Object.keys(parameters).length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Every tag is closed by its own, and no sign of markup stands in a text. */
function isWellFormed(page: string): boolean {
  const open: string[] = [];
  for (const [tag, close, name = '', self] of page.matchAll(
    /<(\/?)([a-z][a-z0-9]*)(?:\s+[a-z-]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (close === '/') {
      if (open.pop() !== name) return false;
    } else if (self !== '/') open.push(name);
    if (tag.length > 400) return false;
  }
  const texts = page
    .replaceAll(/<style>[^<]*<\/style>/g, '')
    .split(/<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+="[^"<]*")*\s*\/?>/g);
  return open.length === 0 && texts.every((text) => !/[<>"']/.test(text));
}

interface Report {
  readonly plan: string;
  readonly steps: readonly {
    readonly id: string;
    readonly account: string | null;
    readonly done: boolean;
    readonly handOff: { readonly toAccount: string | null } | null;
    readonly calls: readonly { readonly line: string; readonly parameters: Readonly<Record<string, string | null>> }[];
  }[];
  readonly acceptance: readonly { readonly id: string; readonly result: string | null }[];
}

/** What Markdown takes a line for, by its beginning; the cells of a row are counted. */
function kindOfLine(line: string): string {
  if (/^`{3,}/.test(line)) return 'fence';
  if (line.startsWith('|')) return `row of ${line.replaceAll(/\\\|/g, '').split('|').length}`;
  return /^(#+ |\s*- (\[[ x]\] )?|aliyun )?/.exec(line)?.[0] ?? '';
}

/** Reads RFC 4180 apart from the writer. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((cells) => cells.length > 0);
}

/** The words that a POSIX shell makes of a line of plain and single-quoted text; anything that it would act on fails. */
function shellWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < line.length;) {
    const sign = line[at] ?? '';
    if (sign === "'") {
      const end = line.indexOf("'", at + 1);
      if (end < 0) throw new Error('a quote that is never closed');
      word = (word ?? '') + line.slice(at + 1, end);
      at = end + 1;
    } else if (sign === '\\') {
      word = (word ?? '') + (line[at + 1] ?? '');
      at += 2;
    } else if (sign === ' ') {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
    } else {
      if (!/[\w./:=-]/.test(sign)) throw new Error(`a shell acts on ${sign}`);
      word = (word ?? '') + sign;
      at += 1;
    }
  }
  return word === undefined ? words : [...words, word];
}
