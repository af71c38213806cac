import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { plan } from '../support/plan-builder.ts';
import { commandLine } from './command-line.ts';

interface Hop {
  readonly at: string;
  readonly route: string | null;
  readonly via: string | null;
}

interface PairReport {
  readonly from: string;
  readonly to: string;
  readonly view: string;
  readonly verdict: string;
  readonly forward: { readonly verdict: string; readonly hops: readonly Hop[] };
  readonly return: { readonly verdict: string; readonly hops: readonly Hop[] };
  readonly blockers: readonly { readonly rule: string; readonly at: string; readonly message: string }[];
}

interface AllPairsReport {
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly verdict: string }[];
}

function pairOf(out: string): PairReport {
  return JSON.parse(out) as PairReport;
}

function allOf(out: string): readonly string[] {
  return (JSON.parse(out) as AllPairsReport).pairs.map(({ from, to, verdict }) => `${from} ${to} ${verdict}`);
}

/** vpc-1 has two vSwitches, of which the route of vpc-2 knows the first alone; vpc-3 hangs on nothing. */
function partlyRouted(): Plan {
  return plan({ name: 'Partly' })
    .vpc('vpc-1', ['10.1.0.0/16'])
    .vpc('vpc-2', ['10.2.0.0/16'])
    .vpc('vpc-3', ['10.3.0.0/16'])
    .vSwitch('vsw-a', 'vpc-1', '10.1.1.0/24')
    .vSwitch('vsw-b', 'vpc-1', '10.1.2.0/24')
    .peering('peer-12', 'vpc-1', 'vpc-2', { state: 'activated' })
    .route('vpc-1', '10.2.0.0/16', { peering: 'peer-12' })
    .route('vpc-2', '10.1.1.0/24', { peering: 'peer-12' })
    .build();
}

describe('peerscape reach between two ends', () => {
  it('tells verdict, hops there and back, and nothing in the way, with exactly the keys of the contract', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(partlyRouted()));
    const { code, out, err } = await run(
      'reach',
      'a.peerscape',
      '--from',
      'vsw-a',
      '--to',
      'vpc-2',
      '--format',
      'json',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(pairOf(out)).toEqual({
      from: 'vsw-a',
      to: 'vpc-2',
      view: 'designed',
      verdict: 'reachable',
      forward: {
        verdict: 'reachable',
        hops: [
          { at: 'vpc-1', route: 'rte-1', via: 'peer-12' },
          { at: 'vpc-2', route: null, via: null },
        ],
      },
      return: {
        verdict: 'reachable',
        hops: [
          { at: 'vpc-2', route: 'rte-2', via: 'peer-12' },
          { at: 'vpc-1', route: null, via: null },
        ],
      },
      blockers: [],
    });
    expect(Object.keys(pairOf(out))).toEqual(['from', 'to', 'view', 'verdict', 'forward', 'return', 'blockers']);
  });

  it('follows packets over gateway addresses and physical connections', async () => {
    const { run, useCase } = commandLine();
    const file = useCase('section-10-shared-physical-connection');
    const { out } = await run('reach', file, '--from', 'host-1', '--to', 'ecs-b', '--format', 'json');
    const { verdict, forward, return: back } = pairOf(out);
    expect(verdict).toBe('reachable');
    expect(forward.hops.map(({ at, via }) => `${at} ${via}`)).toEqual([
      'dc-1 10.100.0.1',
      'vbr-1 peer-b',
      'vpc-b null',
    ]);
    expect(back.hops.map(({ at, via }) => `${at} ${via}`)).toEqual(['vpc-b peer-b', 'vbr-1 pc-AAA', 'dc-1 null']);
  });

  it('names everything in the way of a plan that is just drawn, and ends with 1', async () => {
    const { run, useCase } = commandLine();
    const file = useCase('section-08-just-drawn');
    const asked = ['reach', file, '--from', 'ecs-1', '--to', 'ecs-2', '--protocol', 'icmp'];
    const { code, out } = await run(...asked, '--format', 'json');
    const { verdict, forward, blockers } = pairOf(out);
    expect({ code, verdict }).toEqual({ code: 1, verdict: 'unreachable' });
    expect(forward.hops).toEqual([{ at: 'vpc-1', route: null, via: null }]);
    const asDesigned = ['ROUTE501 vpc-1', 'ROUTE501 vpc-2', 'SEC604 ecs-2'];
    expect(blockers.map(({ rule, at }) => `${rule} ${at}`).sort()).toEqual(asDesigned);
    const today = pairOf((await run(...asked, '--format', 'json', '--view', 'today')).out);
    expect(today.blockers.map(({ rule, at }) => `${rule} ${at}`).sort()).toEqual(['LIFE403 peer-1', ...asDesigned]);
    const text = (await run(...asked)).out;
    for (const { rule, message } of blockers) expect(text).toContain(`${rule} `.padEnd(9) + message);
    expect(text).toMatch(/\n +fix: /);
  });

  it('shows of several groups of addresses one that does not arrive', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(partlyRouted()));
    const { code, out } = await run('reach', 'a.peerscape', '--from', 'vpc-1', '--to', 'vpc-2', '--format', 'json');
    const { verdict, return: back } = pairOf(out);
    expect({ code, verdict }).toEqual({ code: 1, verdict: 'partial' });
    expect(back).toEqual({ verdict: 'partial', hops: [{ at: 'vpc-2', route: null, via: null }] });
  });

  it('takes addresses for ends', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(partlyRouted()));
    const ask = async (from: string, to: string): Promise<string> =>
      (await run('reach', 'a.peerscape', '--from', from, '--to', to, '--format', 'csv')).out;
    expect(await ask('10.1.1.5', '10.2.0.1')).toBe('from,to,verdict\r\n10.1.1.5,10.2.0.1,reachable\r\n');
    expect(await ask('10.1.2.5', '10.2.0.1')).toContain('10.1.2.5,10.2.0.1,unreachable\r\n');
  });

  it.each(['peer-12', 'vpc-2', 'cn-hangzhou'])('loses the pair without %s, and says so', async (off) => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(partlyRouted()));
    const asked = ['reach', 'a.peerscape', '--from', 'vsw-a', '--to', 'vpc-2', '--without', off];
    const { code, out } = await run(...asked, '--format', 'json');
    expect({ code, verdict: pairOf(out).verdict }).toEqual({ code: 1, verdict: 'unreachable' });
    expect((await run(...asked)).out).toContain(`Taken to be switched off: ${off}\n`);
  });
});

describe('peerscape reach --view', () => {
  it.each([
    ['designed', 'reachable', 0, 2],
    ['today', 'unreachable', 1, 0],
  ])('tells of a peering that is planned as %s: %s', async (view, verdict, ends, reachable) => {
    const { run, write } = commandLine();
    const planned = plan()
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/16'])
      .peering('peer-12', 'vpc-1', 'vpc-2', { state: 'planned' })
      .route('vpc-1', '10.2.0.0/16', { peering: 'peer-12' })
      .route('vpc-2', '10.1.0.0/16', { peering: 'peer-12' })
      .build();
    write('a.peerscape', planText(planned));
    const asked = ['reach', 'a.peerscape', '--view', view, '--format', 'json'] as const;
    const pair = await run(...asked, '--from', 'vpc-1', '--to', 'vpc-2');
    expect(pair.code).toBe(ends);
    expect(pairOf(pair.out)).toMatchObject({ view, verdict });
    const all = await run(...asked);
    expect(JSON.parse(all.out)).toMatchObject({ view });
    expect(allOf(all.out).filter((line) => line.endsWith(' reachable'))).toHaveLength(reachable);
  });

  it('names the view to people, with the day that today is', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(partlyRouted()));
    const lineOf = async (...view: string[]) => (await run('reach', 'a.peerscape', ...view)).out.split('\n')[1];
    expect(await lineOf()).toBe('As designed');
    expect(await lineOf('--view', 'today')).toBe('As it stands on 2019-08-14');
    expect(await lineOf('--view', 'today', '--lang', 'zh-CN')).toBe('截至 2019-08-14 的现状');
  });

  it('refuses a view that there is not', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(partlyRouted()));
    expect((await run('reach', 'a.peerscape', '--view', 'tomorrow')).code).toBe(2);
  });
});

describe('peerscape reach of all pairs', () => {
  it('tells every ordered pair in the order of the plan', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(partlyRouted()));
    const { code, out, err } = await run('reach', 'a.peerscape', '--format', 'json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(allOf(out)).toEqual([
      'vsw-a vsw-b reachable',
      'vsw-a vpc-2 reachable',
      'vsw-a vpc-3 unreachable',
      'vsw-b vsw-a reachable',
      'vsw-b vpc-2 unreachable',
      'vsw-b vpc-3 unreachable',
      'vpc-2 vsw-a reachable',
      'vpc-2 vsw-b unreachable',
      'vpc-2 vpc-3 unreachable',
      'vpc-3 vsw-a unreachable',
      'vpc-3 vsw-b unreachable',
      'vpc-3 vpc-2 unreachable',
    ]);
    const csv = (await run('reach', 'a.peerscape', '--format', 'csv')).out.split('\r\n');
    expect(csv).toEqual(['from,to,verdict', ...allOf(out).map((pair) => pair.replaceAll(' ', ',')), '']);
  });

  it.each([
    ['an empty plan', plan().build()],
    ['a single network', plan().vpc('vpc-1', ['10.1.0.0/16']).build()],
  ])('has no pair in %s', async (_, made) => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(made));
    expect(JSON.parse((await run('reach', 'a.peerscape', '--format', 'json')).out)).toEqual({
      view: 'designed',
      pairs: [],
    });
    expect(await run('reach', 'a.peerscape')).toMatchObject({ code: 0, err: '' });
  });

  it('counts verdicts and groups the pairs for people', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(partlyRouted()));
    const { out } = await run('reach', 'a.peerscape');
    expect(out).toBe(
      [
        'a.peerscape (Partly)',
        'As designed',
        '  4 reachable',
        '  8 not reachable',
        '',
        'reachable',
        '  vsw-a  vsw-b, vpc-2',
        '  vsw-b  vsw-a',
        '  vpc-2  vsw-a',
        '',
        'not reachable',
        '  vsw-a  vpc-3',
        '  vsw-b  vpc-2, vpc-3',
        '  vpc-2  vsw-b, vpc-3',
        '  vpc-3  vsw-a, vsw-b, vpc-2',
        '',
      ].join('\n'),
    );
  });

  it('shortens long lists for people alone', async () => {
    const builder = plan();
    for (let at = 0; at < 15; at += 1) builder.vpc(`vpc-${at}`, [`10.${at}.0.0/16`]);
    const { run, write } = commandLine();
    write('a.peerscape', planText(builder.build()));
    expect((await run('reach', 'a.peerscape')).out).toContain('vpc-12, 2 more\n');
    expect(allOf((await run('reach', 'a.peerscape', '--format', 'json')).out)).toHaveLength(15 * 14);
  });

  it('ends with 1 when an intent fails, in every format, and names it', async () => {
    const { run, useCase } = commandLine();
    const file = useCase('section-08-just-drawn');
    for (const format of ['text', 'json', 'csv']) expect((await run('reach', file, '--format', format)).code).toBe(1);
    expect((await run('reach', file)).out).toContain(
      'int-1: ecs-1 to ecs-2 (icmp) is not reachable, and is meant to be reachable.',
    );
  });

  it.each(['section-08-same-account', 'section-09-two-accounts', 'section-10-shared-physical-connection'])(
    'ends with 0 for %s, and with 1 when its regions are off',
    async (name) => {
      const { run, read, useCase } = commandLine();
      const file = useCase(name);
      expect((await run('reach', file)).code).toBe(0);
      const regions = new Set((JSON.parse(read(file)) as Plan).vpcs.map(({ region }) => region));
      expect((await run('reach', file, '--without', ...regions)).code).toBe(1);
    },
  );
});

describe('what reach refuses', () => {
  it.each([
    [['--from', 'vsw-a'], '--from and --to go together: give both, or neither for all pairs.'],
    [['--to', 'vsw-a'], '--from and --to go together: give both, or neither for all pairs.'],
    [['--protocol', 'icmp'], '--protocol is for one pair: give --from and --to as well.'],
    [['--from', 'vsw-a', '--to', 'x'], 'There is no object x in the plan, and it is no IPv4 address.'],
    [
      ['--from', '10.1.1.256', '--to', 'vpc-2'],
      'There is no object 10.1.1.256 in the plan, and it is no IPv4 address.',
    ],
    [['--from', 'vsw-a', '--to', 'peer-12'], 'No packet starts or ends at peer-12:'],
    [['--from', 'vsw-a', '--to', 'vpc-2', '--protocol', 'tcp'], '“tcp” needs a port, as in tcp:443.'],
    [['--from', 'vsw-a', '--to', 'vpc-2', '--protocol', 'x'], '“x” is no protocol; icmp, tcp:443 or udp:53 is one.'],
    [['--without', 'vsw-a'], 'The plan has no vsw-a that can be switched off.'],
    [['--without', 'peer-12', 'cn-x'], 'The plan has no cn-x that can be switched off.'],
    [['--format', 'xml'], 'xml is no value for the option --format'],
  ])('%j, with 2', async (options, sentence) => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(partlyRouted()));
    const { code, out, err } = await run('reach', 'a.peerscape', ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  it('a file that cannot be read, with 3', async () => {
    const { run } = commandLine();
    expect(await run('reach', 'missing.peerscape')).toEqual({
      code: 3,
      out: '',
      err: 'missing.peerscape was not read. There is no such file.\n',
    });
  });
});

describe('reach on hostile plans', () => {
  const hostile = planText(
    plan({ name: '\u001b[2J' })
      .vpc('=cmd|"x",y', ['10.1.0.0/16'])
      .vpc('\u001b[31mred\r\n', ['10.2.0.0/16'])
      .intent('int-\u202e', '=cmd|"x",y', '\u001b[31mred\r\n')
      .build(),
  );

  it('lets no formula and no broken line into a table', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', hostile);
    const { out } = await run('reach', 'a.peerscape', '--format', 'csv');
    expect(out).toBe(
      [
        'from,to,verdict',
        `"'=cmd|""x"",y",\ufffd[31mred\ufffd\ufffd,unreachable`,
        `\ufffd[31mred\ufffd\ufffd,"'=cmd|""x"",y",unreachable`,
        '',
      ].join('\r\n'),
    );
  });

  it('lets nothing through to a terminal', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', hostile);
    const all = (await run('reach', 'a.peerscape')).out;
    const one = (await run('reach', 'a.peerscape', '--from', '=cmd|"x",y', '--to', '\u001b[31mred\r\n')).out;
    for (const out of [all, one]) {
      for (const character of ['\u001b', '\r', '\u202e']) expect(out).not.toContain(character);
      expect(out).toContain('[31mred');
    }
  });

  it('keeps ids as they are in JSON', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', hostile);
    expect(allOf((await run('reach', 'a.peerscape', '--format', 'json')).out)[0]).toBe(
      '=cmd|"x",y \u001b[31mred\r\n unreachable',
    );
  });

  it('has colours on a terminal alone', async () => {
    for (const terminal of [true, false]) {
      const { run, useCase } = commandLine({ terminal });
      const file = useCase('section-08-just-drawn');
      expect((await run('reach', file)).out.includes('\u001b[1;31m')).toBe(terminal);
      expect((await run('reach', file, '--from', 'ecs-1', '--to', 'ecs-2')).out.includes('\u001b[1m')).toBe(terminal);
    }
  });

  it('speaks Chinese', async () => {
    const { run, useCase } = commandLine();
    const file = useCase('section-08-just-drawn');
    expect((await run('reach', file, '--lang', 'zh-CN')).out).toContain(
      'int-1：从 ecs-1 到 ecs-2（icmp）不可达，预期为可达。',
    );
  });
});
