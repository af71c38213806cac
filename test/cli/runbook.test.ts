import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { plan } from '../support/plan-builder.ts';
import { commandLine } from './command-line.ts';

interface Report {
  readonly kind: string;
  readonly steps: readonly { readonly id: string; readonly account: string | null; readonly kind: string }[];
  readonly losses: { readonly count: number } | null;
}

const asJson = ['--format', 'json'] as const;

describe('peerscape runbook', () => {
  it('writes how to build a plan, as Markdown', async () => {
    const { run, useCase } = commandLine();
    const { code, out, err } = await run('runbook', useCase('section-08-just-drawn'));
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^# Build runbook: Two VPCs in one account, just drawn\n/);
    expect(out).toContain('Create the peering connection Qingdao to Beijing, both ends');
    expect(out).toContain('2 route entries that the peering connections need are not in the plan');
  });

  it('writes it as HTML, CSV and JSON', async () => {
    const { run, useCase } = commandLine();
    const file = useCase('section-09-two-accounts');
    expect((await run('runbook', file, '--format', 'html')).out).toMatch(/^<!DOCTYPE html>/);
    expect((await run('runbook', file, '--format', 'csv')).out).toMatch(/^number,handOff,phase,who,/);
    const { out } = await run('runbook', file, ...asJson);
    expect((JSON.parse(out) as Report).kind).toBe('build');
  });

  it('speaks Chinese', async () => {
    const { run, useCase } = commandLine();
    const { out } = await run('--lang', 'zh-CN', 'runbook', useCase('section-08-just-drawn'));
    expect(out).toMatch(/^# 建设手册：/);
  });

  it('writes the way from an earlier plan with --from', async () => {
    const { run, write } = commandLine();
    const withBandwidth = (bandwidthMbps: number) =>
      plan()
        .vpc('vpc-1', ['10.0.0.0/16'])
        .vpc('vpc-2', ['10.1.0.0/16'])
        .peering('peer-1', 'vpc-1', 'vpc-2', { state: 'activated', bandwidthMbps })
        .build();
    write('old.peerscape', planText(withBandwidth(100)));
    write('new.peerscape', planText(withBandwidth(200)));
    const { code, out } = await run('runbook', 'new.peerscape', '--from', 'old.peerscape', ...asJson);
    expect(code).toBe(0);
    const { kind, steps } = JSON.parse(out) as Report;
    expect([kind, steps.map(({ id }) => id)]).toEqual(['change', ['bandwidth/peer-1']]);
  });

  it('starts from an empty cloud with --from none, whatever the plan says is there', async () => {
    const { run, useCase } = commandLine();
    const file = useCase('section-08-same-account');
    const kinds = async (...more: readonly string[]): Promise<string[]> => {
      const { code, out, err } = await run('runbook', file, ...more, ...asJson);
      expect([code, err]).toEqual([0, '']);
      const { kind, steps } = JSON.parse(out) as Report;
      expect(kind).toBe('build');
      return steps.map((step) => step.kind);
    };
    expect(await kinds()).not.toContain('create-vpc');
    expect(
      (await kinds('--from', 'none')).filter((kind) => kind === 'create-vpc' || kind === 'create-peering'),
    ).toEqual(['create-vpc', 'create-vpc', 'create-peering']);
    expect((await run('runbook', '--help')).out.replace(/\s+/g, ' ')).toContain('or none, an empty cloud');
  });

  it('takes objects down with --remove, and says what is lost', async () => {
    const { run, useCase } = commandLine();
    const { out } = await run('runbook', useCase('section-09-two-accounts'), '--remove', 'peer-1', ...asJson);
    const { kind, steps, losses } = JSON.parse(out) as Report;
    expect([kind, losses?.count]).toEqual(['decommission', 2]);
    expect(steps.map((step) => step.kind).filter((step) => step !== 'hand-off')).toEqual([
      'remove-route',
      'remove-route',
      'suspend',
      'suspend',
      'delete-peering',
      'delete-peering',
    ]);
  });

  it('writes the document of one account, or of the network team, with --account', async () => {
    const { run, useCase } = commandLine();
    const file = useCase('section-10-shared-physical-connection');
    const team = JSON.parse((await run('runbook', file, '--account', 'network-team', ...asJson)).out) as Report;
    expect(team.steps.map(({ account }) => account)).toEqual([null, null]);
    const own = JSON.parse((await run('runbook', file, '--account', 'acct-b', ...asJson)).out) as Report;
    expect(new Set(own.steps.map(({ account }) => account))).toEqual(new Set(['acct-b']));
  });

  it('refuses what it cannot make sense of with 2, and writes nothing', async () => {
    const { run, useCase } = commandLine();
    const file = useCase('section-09-two-accounts');
    for (const wrong of [
      ['--account', 'acct-z'],
      ['--remove', 'nothing'],
      ['--from', file, '--remove', 'peer-1'],
      ['--format', 'pdf'],
    ]) {
      const { code, out, err } = await run('runbook', file, ...wrong);
      expect([wrong, code, out]).toEqual([wrong, 2, '']);
      expect(err).not.toBe('');
    }
  });

  it('ends with 3 where a file cannot be read, the earlier plan included', async () => {
    const { run, useCase, write } = commandLine();
    write('broken.peerscape', '{');
    expect((await run('runbook', 'nowhere.peerscape')).code).toBe(3);
    const { code, out, err } = await run('runbook', useCase('section-09-two-accounts'), '--from', 'broken.peerscape');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('broken.peerscape');
  });
});
