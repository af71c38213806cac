import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../shared/plan/parse.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { plan } from '../support/plan-builder.ts';
import { commandLine } from './command-line.ts';

interface Missing {
  readonly missing: readonly { readonly router: string; readonly destination: string; readonly nextHop: object }[];
  readonly impossible: readonly { readonly code: string }[];
  readonly written: boolean;
}

describe('peerscape routes', () => {
  it('prints the table of every router, implied routes marked', async () => {
    const { run, useCase } = commandLine();
    const { code, out } = await run('routes', useCase('fault-one-way-route'));
    expect(out.split('\n')).toEqual([
      'fault-one-way-route.peerscape (One-way routes)',
      '  VPC1 (vpc-1)',
      '    192.168.1.0/24      own block (implied)',
      '    172.16.0.0/16       Qingdao to Beijing',
      '  VPC2 (vpc-2)',
      '    172.16.1.0/24       own block (implied)',
      '',
    ]);
    expect(code).toBe(0);
  });

  it('prints them for programs', async () => {
    const { run, useCase } = commandLine();
    const { out } = await run('routes', useCase('fault-one-way-route'), '--format', 'json');
    expect(JSON.parse(out)).toEqual({
      tables: [
        {
          router: 'vpc-1',
          routes: [
            { id: null, destination: '192.168.1.0/24', nextHop: null, implied: true },
            { id: 'rte-1', destination: '172.16.0.0/16', nextHop: { peering: 'peer-1' }, implied: false },
          ],
        },
        { router: 'vpc-2', routes: [{ id: null, destination: '172.16.1.0/24', nextHop: null, implied: true }] },
      ],
    });
  });

  it('says with --missing what would be added, writes nothing, and ends with 1', async () => {
    const { run, read, useCase } = commandLine();
    const file = useCase('section-08-just-drawn');
    const before = read(file);
    const { code, out } = await run('routes', file, '--missing', '--format', 'json');
    expect(JSON.parse(out)).toEqual({
      missing: [
        { router: 'vpc-1', destination: '172.16.0.0/16', nextHop: { peering: 'peer-1' } },
        { router: 'vpc-2', destination: '192.168.0.0/16', nextHop: { peering: 'peer-1' } },
      ],
      impossible: [],
      written: false,
    });
    expect(code).toBe(1);
    expect(read(file)).toBe(before);
    expect((await run('routes', file, '--missing')).out).toContain('2 route entries are missing');
  });

  it('writes them with --write, and then nothing is missing', async () => {
    const { run, read, useCase } = commandLine();
    const file = useCase('fault-one-way-route');
    expect(await run('routes', file, '--missing', '--write')).toMatchObject({ code: 0, err: '' });
    const parsed = parsePlan(read(file));
    expect(parsed.ok && parsed.value.routes.map(({ router, destination }) => `${router} ${destination}`)).toEqual([
      'vpc-1 172.16.0.0/16',
      'vpc-2 192.168.0.0/16',
    ]);
    const again = await run('routes', file, '--missing', '--format', 'json');
    expect(again.code).toBe(0);
    expect((JSON.parse(again.out) as Missing).missing).toEqual([]);
    expect((await run('check', file)).code).toBe(0);
  });

  it('says what cannot be written, and ends with 1', async () => {
    const { run, write } = commandLine();
    const drawn = plan().vbr('vbr-1').vpc('vpc-a', ['10.1.0.0/16']).peering('peer-1', 'vbr-1', 'vpc-a').build();
    write('a.peerscape', planText(drawn));
    const { code, out } = await run('routes', 'a.peerscape', '--write', '--format', 'json');
    const { missing, impossible, written } = JSON.parse(out) as Missing;
    expect([missing.length, impossible.map((one) => one.code), written, code]).toEqual([
      1,
      ['no-data-center'],
      true,
      1,
    ]);
  });

  it('cannot read a file that is not there', async () => {
    const { run } = commandLine();
    const { code, out, err } = await run('routes', 'nowhere.peerscape');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('nowhere.peerscape');
  });
});
