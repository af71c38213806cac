import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { plan } from '../support/plan-builder.ts';
import { commandLine } from './command-line.ts';

const scenarios = [
  'section-08-same-account',
  'section-09-two-accounts',
  'section-10-shared-physical-connection',
] as const;

/** An error: the VPC names an account that is not there. */
const dangling = planText(plan({ name: 'Dangling' }).vpc('vpc-1', ['10.0.0.0/16'], { account: 'acct-x' }).build());

/** A notice with a safe fix: there is no such finding to accept. */
const stale = planText(
  plan({ name: 'Stale' }).vpc('vpc-1', ['10.0.0.0/16']).accepted('FILE001', ['vpc-1'], { reason: 'mended' }).build(),
);

/** The same error, accepted. */
const accepted = planText(
  plan({ name: 'Accepted' })
    .vpc('vpc-1', ['10.0.0.0/16'], { account: 'acct-x' })
    .accepted('FILE001', ['vpc-1'], { reason: 'account comes later', until: '2019-12-31' })
    .build(),
);

interface Report {
  readonly plans: readonly {
    readonly file: string;
    readonly name: string;
    readonly findings: readonly Record<string, unknown>[];
    readonly counts: Readonly<Record<string, number>>;
  }[];
}

function reportOf(out: string): Report {
  return JSON.parse(out) as Report;
}

describe('peerscape check', () => {
  it.each(scenarios)('finds in %s only that its cross-region price is unknown', async (name) => {
    const { run, useCase } = commandLine();
    const { code, out, err } = await run('check', useCase(name));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\n1 plan checked: 0 errors, 1 warning, [01] notices?\.\n$/);
    expect(/warning +(\w+)/.exec(out)?.[1]).toBe('BILL801');
  });

  it('says so when there is nothing to find', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', planText(plan({ name: 'Alone' }).vpc('vpc-1', ['10.0.0.0/16']).build()));
    expect((await run('check', 'a.peerscape')).out).toContain('Nothing was found.');
  });

  it('tells severity, code and message of an error, and ends with 1', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', dangling);
    const { code, out } = await run('check', 'a.peerscape');
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.peerscape \(Dangling\)\n {2}error +FILE001 {2}.*acct-x/);
    expect(out).toMatch(/\n1 plan checked: 1 error, 0 warnings, 0 notices\.\n$/);
  });

  it('has exactly the keys of the contract in JSON', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', dangling);
    const { code, out, err } = await run('check', 'a.peerscape', '--format', 'json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const report = reportOf(out);
    expect(Object.keys(report)).toEqual(['plans']);
    expect(report.plans.map((one) => Object.keys(one))).toEqual([['file', 'name', 'findings', 'counts']]);
    const [checked] = report.plans;
    expect(checked).toMatchObject({
      file: 'a.peerscape',
      name: 'Dangling',
      counts: { error: 1, warning: 0, notice: 0 },
    });
    const [finding = {}] = checked?.findings ?? [];
    expect(Object.keys(finding)).toEqual(['rule', 'severity', 'subjects', 'message', 'accepted', 'fixes']);
    expect(finding).toMatchObject({ rule: 'FILE001', severity: 'error', accepted: false });
    expect(finding['subjects']).toContain('vpc-1');
    expect(finding['message']).toContain('acct-x');
  });

  it('lists the fixes of a finding with title and safety', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', stale);
    const [checked] = reportOf((await run('check', 'a.peerscape', '--format', 'json')).out).plans;
    expect(checked?.findings.map(({ rule, fixes }) => ({ rule, fixes }))).toEqual([
      { rule: 'FILE003', fixes: [{ title: expect.stringContaining('FILE001') as string, safe: true }] },
    ]);
    expect((await run('check', 'a.peerscape')).out).toContain('\n    safe fix: ');
  });

  it('names what only a person can decide', async () => {
    const { run, write } = commandLine();
    write(
      'a.peerscape',
      planText(plan({ name: 'Where' }).vpc('vpc-1', ['10.0.0.0/16'], { region: 'cn-nowhere' }).build()),
    );
    const { out } = await run('check', 'a.peerscape');
    expect(out).toMatch(/PLACE951 .*cn-nowhere.*\n(?: {4}fix: .*\n)* {4}decide: .*Region.*vpc-1/);
  });

  it('keeps an accepted finding in the list, out of the counts and out of the exit code', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', accepted);
    const { code, out } = await run('check', 'a.peerscape', '--format', 'json', '--fail-on', 'notice');
    expect(code).toBe(0);
    const [checked] = reportOf(out).plans;
    expect(checked?.findings).toMatchObject([{ rule: 'FILE001', severity: 'error', accepted: true }]);
    expect(checked?.counts).toEqual({ error: 0, warning: 0, notice: 0 });
    const text = (await run('check', 'a.peerscape')).out;
    expect(text).toContain('accepted until 2019-12-31: account comes later');
    expect(text).toContain('0 notices, 1 accepted.');
  });

  it.each([
    ['notice', 1],
    ['warning', 0],
    ['error', 0],
  ])('ends a plan with one notice at --fail-on %s with %i', async (threshold, expected) => {
    const { run, write } = commandLine();
    write('a.peerscape', stale);
    expect((await run('check', 'a.peerscape', '--fail-on', threshold)).code).toBe(expected);
  });

  it('checks the other files when one cannot be read, and 3 wins over 1', async () => {
    const { run, write, useCase } = commandLine();
    write('bad.peerscape', dangling);
    const files = ['missing.peerscape', 'bad.peerscape', useCase('section-08-same-account')];
    const { code, out, err } = await run('check', ...files, '--format', 'json');
    expect(code).toBe(3);
    expect(err).toBe('missing.peerscape was not read. There is no such file.\n');
    expect(reportOf(out).plans.map(({ file }) => file)).toEqual(files.slice(1));
    expect((await run('check', ...files)).out).toContain(
      '2 plans checked: 1 error, 1 warning, 0 notices, 1 file not read.',
    );
  });
});

describe('peerscape check --fix', () => {
  it('applies the safe fixes, writes the file as the app saves it, and reports what is left', async () => {
    const { run, write, read, folder } = commandLine();
    write('a.peerscape', JSON.stringify(JSON.parse(stale)));
    const { code, out } = await run('check', 'a.peerscape', '--fix', '--fail-on', 'notice');
    expect(code).toBe(0);
    expect(out).toContain('1 safe fix was applied and the file rewritten.');
    expect(read('a.peerscape')).toBe(
      planText(
        plan({ name: 'Stale', spelledOut: ['accepted'] })
          .vpc('vpc-1', ['10.0.0.0/16'])
          .build(),
      ),
    );
    expect(readdirSync(folder)).toEqual(['a.peerscape']);
  });

  it('fixes several findings, also those whose fixes move each other’s places', async () => {
    const { run, write, read } = commandLine();
    const builder = plan({ name: 'Stale' }).vpc('vpc-1', ['10.0.0.0/16']);
    for (let count = 0; count < 5; count += 1) builder.accepted('FILE001', ['vpc-1'], { reason: 'mended' });
    write('a.peerscape', planText(builder.build()));
    const { code, out } = await run('check', 'a.peerscape', '--fix', '--fail-on', 'notice');
    expect({ code, accepted: (JSON.parse(read('a.peerscape')) as Record<string, unknown>)['accepted'] }).toEqual({
      code: 0,
      accepted: [],
    });
    expect(out).toContain('5 safe fixes were applied');
  });

  it('does not touch a file in which nothing can be fixed safely', async () => {
    const { run, write, read, folder } = commandLine();
    const text = JSON.stringify(JSON.parse(dangling));
    write('a.peerscape', text);
    const before = statSync(path.join(folder, 'a.peerscape'), { bigint: true });
    expect((await run('check', 'a.peerscape', '--fix')).code).toBe(1);
    const after = statSync(path.join(folder, 'a.peerscape'), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
    expect(read('a.peerscape')).toBe(text);
  });

  it('leaves an accepted finding alone', async () => {
    const { run, write, read } = commandLine();
    write('a.peerscape', accepted);
    await run('check', 'a.peerscape', '--fix');
    expect(read('a.peerscape')).toBe(accepted);
  });

  it.skipIf(process.getuid?.() === 0)('says so when the file cannot be written, and ends with 3', async () => {
    const { run, write, folder } = commandLine();
    write('a.peerscape', stale);
    chmodSync(path.join(folder, 'a.peerscape'), 0o444);
    const { code, err } = await run('check', 'a.peerscape', '--fix');
    expect({ code, err }).toEqual({
      code: 3,
      err: 'a.peerscape was not written. You do not have permission for it.\n',
    });
  });
});

describe('what check prints', () => {
  const hostile = planText(plan({ name: '\u001b[2J\r\nforged line\u202e' }).build());

  it('replaces control characters of names and paths on a terminal', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', hostile);
    const { out } = await run('check', 'a.peerscape');
    expect(out).toMatch(/^a\.peerscape \(\ufffd\[2J\ufffd\ufffdforged line\ufffd\)\n/);
    expect((await run('check', 'x\u001b[31m')).err).toBe('x\ufffd[31m was not read. There is no such file.\n');
  });

  it('keeps names as they are in JSON', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', hostile);
    const { out } = await run('check', 'a.peerscape', '--format', 'json');
    expect(reportOf(out).plans[0]?.name).toBe('\u001b[2J\r\nforged line\u202e');
    expect(out).not.toContain('\u001b');
  });

  it('has colours on a terminal, and none in a pipe, under NO_COLOR or on a dumb terminal', async () => {
    const coloured = async (options: Parameters<typeof commandLine>[0]): Promise<boolean> => {
      const { run, write } = commandLine(options);
      write('a.peerscape', dangling);
      return (await run('check', 'a.peerscape')).out.includes('\u001b[1;31merror');
    };
    expect(await coloured({ terminal: true })).toBe(true);
    expect(await coloured({ terminal: false })).toBe(false);
    expect(await coloured({ terminal: true, environment: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured({ terminal: true, environment: { TERM: 'dumb' } })).toBe(false);
  });

  it('speaks Chinese with --lang, in JSON too', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', dangling);
    const { out } = await run('check', 'a.peerscape', '--lang', 'zh-CN');
    expect(out).toContain('已检查 1 个方案：1 个错误，0 个警告，0 个提示。');
    const json = reportOf((await run('--lang=zh-CN', 'check', 'a.peerscape', '--format', 'json')).out);
    expect(json.plans[0]?.findings[0]?.['message']).toMatch(/\p{Script=Han}/u);
    expect(json.plans[0]?.findings[0]?.['severity']).toBe('error');
  });
});
