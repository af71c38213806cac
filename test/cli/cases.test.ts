import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { caseNames, casePath, casePlan, wrongCaseNames, wrongCasePath } from '../support/cases.ts';
import { commandLine } from './command-line.ts';

interface Report {
  readonly plans: readonly { readonly findings: readonly { readonly rule: string; readonly message: string }[] }[];
}

describe('peerscape check on the cases', () => {
  it.each([
    [
      'section-08-just-drawn',
      ['ROUTE501', 'ROUTE501', 'SEC604', 'SEC604', 'BILL801', 'INTENT901', 'INTENT901', 'ADVICE001'],
      1,
    ],
    ['section-08-same-account', ['BILL801'], 0],
    ['section-09-two-accounts', ['BILL801', 'ADVICE002'], 0],
    ['section-10-shared-physical-connection', ['BILL801', 'BILL805'], 0],
    ['fault-one-way-route', ['ROUTE501', 'ROUTE508', 'BILL801', 'INTENT901', 'INTENT901'], 1],
    ['fault-overlap-vswitches', ['CIDR201', 'BILL801', 'INTENT901', 'INTENT901'], 1],
    ['fault-vpc-initiates-to-vbr', ['PEER301', 'BILL801', 'BILL805'], 1],
  ])('finds in %s exactly %j, and ends with %i', async (name, rules, expected) => {
    const { run, useCase } = commandLine();
    const { code, out } = await run('check', useCase(name), '--format', 'json');
    const { plans } = JSON.parse(out) as Report;
    expect(plans.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([rules]);
    expect(code).toBe(expected);
  });

  it.each(caseNames)('says of %s what the window says', async (name) => {
    const { run, useCase } = commandLine();
    const { text } = createTranslator('en', ruleTexts);
    const { plans } = JSON.parse((await run('check', useCase(name), '--format', 'json')).out) as Report;
    const { findings } = analyze(casePlan(name), '2019-08-14');
    expect(plans[0]?.findings.map(({ rule, message }) => [rule, message])).toEqual(
      findings.map(({ rule, message }) => [rule, text(message)]),
    );
  });

  it('turns the ends of fault-vpc-initiates-to-vbr round with --fix, and finds no error any more', async () => {
    const { run, read, useCase } = commandLine();
    const file = useCase('fault-vpc-initiates-to-vbr');
    const { code, out } = await run('check', file, '--fix', '--fail-on', 'error');
    expect(code).toBe(0);
    expect(out).toContain('1 safe fix was applied');
    const { peerings } = JSON.parse(read(file)) as Pick<Plan, 'peerings'>;
    expect(peerings.map(({ id, initiator, acceptor }) => [id, initiator.router, acceptor.router])).toEqual([
      ['peer-a', 'vbr-1', 'vpc-a'],
      ['peer-b', 'vbr-1', 'vpc-b'],
    ]);
    expect((await run('check', file, '--fail-on', 'error')).code).toBe(0);
    expect(await run('fmt', '--check', file)).toEqual({ code: 0, out: '', err: '' });
  });

  it.each([
    ...caseNames.map((name) => casePath(name)),
    ...wrongCaseNames.map((name) => wrongCasePath(`${name}.peerscape`)),
  ])('fixes %s once: a second --fix leaves every byte', async (from) => {
    const { run, read, write } = commandLine();
    write('a.peerscape', readFileSync(from, 'utf8'));
    await run('check', 'a.peerscape', '--fix');
    const once = read('a.peerscape');
    const { out } = await run('check', 'a.peerscape', '--fix');
    expect(read('a.peerscape')).toBe(once);
    expect(out).not.toContain('applied');
  });
});
