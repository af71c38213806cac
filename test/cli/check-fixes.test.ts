import { describe, expect, it, vi } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { findRule } from '../../shared/rules/registry.ts';
import { plan } from '../support/plan-builder.ts';
import { commandLine } from './command-line.ts';

/** A plan of VPCs of which each names an account that is not there. */
function dangling(count: number): string {
  const builder = plan({ name: 'Many' });
  for (let at = 0; at < count; at += 1) builder.vpc(`vpc-${at}`, [`10.${at}.0.0/16`], { account: 'acct-x' });
  return planText(builder.build());
}

interface Report {
  readonly plans: readonly { readonly findings: readonly { fixes: unknown[]; fixesOmitted?: boolean }[] }[];
}

const findingsOf = (out: string) => (JSON.parse(out) as Report).plans[0]?.findings ?? [];

describe('the fixes of many findings of one check', () => {
  it('are listed for the first 20, and how many are not is said', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', dangling(23));
    const { out } = await run('check', 'a.peerscape');
    expect(out.match(/error +FILE001/g)).toHaveLength(23);
    expect(out.match(/^ {4}fix: /gm)).toHaveLength(20);
    expect(out).toContain('The fixes of 3 more findings are not listed; peerscape check --all-fixes lists them.');
  });

  it('are all listed when that is asked for', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', dangling(23));
    const { out } = await run('check', 'a.peerscape', '--all-fixes');
    expect(out.match(/^ {4}fix: /gm)).toHaveLength(23);
    expect(out).not.toContain('not listed');
    const json = findingsOf((await run('check', 'a.peerscape', '--all-fixes', '--format', 'json')).out);
    expect(json.map(({ fixes, fixesOmitted }) => [fixes.length, fixesOmitted])).toEqual(Array(23).fill([1, undefined]));
  });

  it('that are not made are told from those that are not there, for programs', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', dangling(22));
    const json = findingsOf((await run('check', 'a.peerscape', '--format', 'json')).out);
    expect(json.slice(0, 20).map(({ fixes, fixesOmitted }) => [fixes.length, fixesOmitted])).toEqual(
      Array(20).fill([1, undefined]),
    );
    expect(json.slice(20).map(({ fixes, fixesOmitted }) => [fixes, fixesOmitted])).toEqual(Array(2).fill([[], true]));
  });

  it.each(['text', 'json'])('are asked of the rule no more often for a longer list, as %s', async (format) => {
    const rule = findRule('FILE001');
    if (rule === undefined) throw new Error('no such rule');
    const { run, write } = commandLine();
    const asked = vi.spyOn(rule as { fixes: typeof rule.fixes }, 'fixes');
    const counts: number[] = [];
    for (const size of [50, 200]) {
      write('a.peerscape', dangling(size));
      asked.mockClear();
      await run('check', 'a.peerscape', '--format', format);
      counts.push(asked.mock.calls.length);
    }
    asked.mockRestore();
    expect(counts).toEqual([20, 20]);
  });
});
