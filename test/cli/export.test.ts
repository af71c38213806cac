import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTargets } from '../../electron/cli/export-targets.ts';
import { commandLine } from './command-line.ts';

const section10 = 'section-10-shared-physical-connection';

describe('peerscape export', () => {
  it.each(exportTargets)('writes %s under plain Node, and says what', async (target) => {
    const { folder, run, useCase } = commandLine();
    const { code, out, err } = await run('export', useCase(section10), '--to', target, '--out', 'made/here');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const written = readdirSync(path.join(folder, 'made/here'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.peerscape-export.json')
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort();
    expect(written.length).toBeGreaterThan(0);
    const told = [...out.matchAll(/^(\S+) was written\.$/gmu)].map(([, name]) => name);
    expect(told.sort()).toEqual(written);
  });

  it('writes a report of the parts and for the paper that are asked for', async () => {
    const { read, run, useCase } = commandLine();
    const file = useCase(section10);
    const report = (...more: string[]) => run('export', file, '--to', 'report', '--out', 'o', ...more);
    expect(
      await report('--parts', 'matrix,runbook', '--paper', 'letter', '--title-block', 'customer=Contoso'),
    ).toMatchObject({ code: 0, err: '' });
    expect(read('o/report.html')).toContain('size: letter');
    expect(read('o/report.html')).toContain('<td>Contoso</td>');
    expect([...read('o/report.html').matchAll(/id="part-(\w+)"/gu)].map(([, part]) => part)).toEqual([
      'matrix',
      'runbook',
      'leftOut',
    ]);
    expect(await report('--parts', 'weather')).toMatchObject({ code: 2 });
    expect(await run('export', file, '--to', 'svg', '--out', 'o', '--paper', 'a4')).toMatchObject({ code: 2 });
  });

  it('leaves the quote out of the report of a customer copy that hides prices, and refuses to be asked for it', async () => {
    const { read, run, useCase } = commandLine();
    const copy = (...more: string[]) =>
      run('export', useCase(section10), '--to', 'report', '--out', 'o', '--customer-copy', ...more);
    expect(await copy()).toMatchObject({ code: 0, err: '' });
    expect(read('o/report.html')).toContain('Not asked for: Quote.');
    expect(read('o/report.html')).not.toMatch(/\d\.\d\d USD|SHA-256/u);
    expect(await copy('prices', '--parts', 'quote')).toMatchObject({ code: 2 });
  });

  it('writes the same bytes again, over what an earlier export wrote', async () => {
    const { read, run, useCase } = commandLine();
    const file = useCase(section10);
    await run('export', file, '--to', 'csv', '--out', 'o');
    const before = read('o/routes.csv');
    expect((await run('export', file, '--to', 'csv', '--out', 'o')).code).toBe(0);
    expect(read('o/routes.csv')).toBe(before);
    const other = useCase('section-09-two-accounts');
    expect(await run('export', other, '--to', 'csv', '--out', 'o')).toMatchObject({ code: 0, err: '' });
    expect(read('o/routes.csv')).not.toBe(before);
  });

  it('leaves a file of somebody else alone, and everything with it, unless it is forced', async () => {
    const { folder, read, run, useCase, write } = commandLine();
    const file = useCase(section10);
    mkdirSync(path.join(folder, 'o'));
    write('o/routes.csv', 'my own');
    const refused = await run('export', file, '--to', 'csv', '--out', 'o');
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toBe(
      'o/routes.csv is not as an export to csv left it, so nothing was written; choose another folder or add --force.\n',
    );
    expect(readdirSync(path.join(folder, 'o'))).toEqual(['routes.csv']);
    expect((await run('export', file, '--to', 'csv', '--out', 'o', '--force')).code).toBe(0);
    expect(read('o/routes.csv')).not.toBe('my own');
  });

  it('does not replace what was edited after an export', async () => {
    const { read, run, useCase, write } = commandLine();
    const file = useCase(section10);
    await run('export', file, '--to', 'device-config', '--out', 'o');
    write('o/README.md', 'edited');
    expect((await run('export', file, '--to', 'device-config', '--out', 'o')).code).toBe(3);
    expect(read('o/README.md')).toBe('edited');
  });

  it('does not put a file of one target in the place of another’s', async () => {
    const { read, run, useCase, write } = commandLine();
    const file = useCase(section10);
    await run('export', file, '--to', 'device-config', '--out', 'o');
    write('o/.peerscape-export.json', read('o/.peerscape-export.json').replaceAll('device-config', 'terraform'));
    write(file, read(file).replace('"pc-AAA",\n      "account"', '"Line 1",\n      "account"'));
    const { code, err } = await run('export', file, '--to', 'device-config', '--out', 'o');
    expect(code).toBe(3);
    expect(err).toContain('o/README.md is not as an export to device-config left it');
  });

  it('names files of an earlier export that are no longer part of it, and only of the same target', async () => {
    const { folder, read, run, useCase, write } = commandLine();
    const file = useCase(section10);
    await run('export', file, '--to', 'csv', '--out', 'o');
    await run('export', file, '--to', 'device-config', '--out', 'o');
    write(file, read(file).replace('"On-premises data center"', '"Branch"'));
    const { out } = await run('export', file, '--to', 'device-config', '--out', 'o');
    expect(out).toContain('o/branch.cisco-ios.cfg was written.\n');
    expect(out.match(/is from an earlier export/gu)).toHaveLength(1);
    expect(out).toContain('o/on-premises-data-center.cisco-ios.cfg is from an earlier export');
    expect(existsSync(path.join(folder, 'o/on-premises-data-center.cisco-ios.cfg'))).toBe(true);
  });

  it.each(['routes.csv', '.peerscape-export.json'])('follows no link out of the folder: %s', async (name) => {
    const { folder, read, run, useCase, write } = commandLine();
    mkdirSync(path.join(folder, 'o'));
    write('outside.txt', 'untouched');
    symlinkSync(path.join(folder, 'outside.txt'), path.join(folder, 'o', name));
    const { code, err } = await run('export', useCase(section10), '--to', 'csv', '--out', 'o', '--force');
    expect(code).toBe(3);
    expect(err).toContain('A link there leads out of the folder.');
    expect(read('outside.txt')).toBe('untouched');
  });

  it('ends with 1 where findings stand in the way, tells them with their fixes, and makes no folder', async () => {
    const { folder, read, run, useCase, write } = commandLine();
    const file = useCase(section10);
    const plan = JSON.parse(read(file)) as { routes: { id: string }[] };
    write(file, JSON.stringify({ ...plan, routes: plan.routes.filter(({ id }) => id !== 'rte-7') }));
    const { code, out, err } = await run('export', file, '--to', 'device-config', '--out', 'o');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.split('\n')).toEqual([
      'Nothing was written: 1 thing stands in the way.',
      expect.stringMatching(/^ {2}ROUTE503 {2}On-premises data center has no route to 192\.168\.0\.0\/16/u),
      expect.stringMatching(/^ {4}(?:safe )?fix: Add a route to 192\.168\.0\.0\/16/u),
      '',
    ]);
    expect(existsSync(path.join(folder, 'o'))).toBe(false);
  });

  it('draws a selection, and puts names of ports into the configuration', async () => {
    const { read, run, useCase } = commandLine();
    const file = useCase(section10);
    const titled = ['--title-block', 'customer=Contoso', 'version=1=2', '--legend', '--theme', 'dark'];
    expect((await run('export', file, '--to', 'svg', '--out', 'o', '--only', 'vpc-a', ...titled)).code).toBe(0);
    const svg = read('o/diagram.svg');
    expect(svg).toContain('VPC-A');
    expect(svg).not.toContain('VPC-B');
    expect(svg).toContain('Contoso');
    expect(svg).toContain('1=2');
    await run('export', file, '--to', 'device-config', '--out', 'o', '--interface', 'pc-AAA=Te0/1');
    expect(read('o/on-premises-data-center.cisco-ios.cfg')).toContain('interface Te0/1.1000\n');
  });

  it.each([
    [['--to', 'yaml', '--out', 'o'], 'yaml is no value for the option --to'],
    [['--out', 'o'], 'The option --to'],
    [['--to', 'csv'], 'The option --out'],
    [['--to', 'csv', '--out', 'o', '--theme', 'dark'], '--theme is not for csv but for svg'],
    [['--to', 'svg', '--out', 'o', '--only', 'nobody'], 'The plan has no object nobody.'],
    [['--to', 'svg', '--out', 'o', '--title-block', 'x=1'], 'no field x'],
    [['--to', 'svg', '--out', 'o', '--png', '5'], '5 is no value for the option --png'],
    [['--to', 'drawio', '--out', 'o', '--png', '2'], '--png is not for drawio but for svg'],
    [['--to', 'svg', '--out', 'o', '--prices', '--customer-copy'], 'A customer copy that hides prices shows none'],
    [['--to', 'device-config', '--out', 'o', '--interface', 'pc-AAA'], '--interface takes NAME=VALUE, not pc-AAA.'],
    [['--to', 'device-config', '--out', 'o', '--interface', 'pc=Te0/1'], 'The plan has no physical connection pc.'],
  ])('is wrong usage: %j', async (args, problem) => {
    const { folder, run, useCase } = commandLine();
    const { code, err } = await run('export', useCase(section10), ...args);
    expect(code).toBe(2);
    expect(err).toContain(problem);
    expect(existsSync(path.join(folder, 'o'))).toBe(false);
  });

  it('ends with 3 where the plan cannot be read or the folder is a file', async () => {
    const { run, useCase, write } = commandLine();
    expect((await run('export', 'nowhere.peerscape', '--to', 'csv', '--out', 'o')).code).toBe(3);
    write('o', 'a file');
    expect((await run('export', useCase(section10), '--to', 'csv', '--out', 'o')).code).toBe(3);
  });

  it('shows on a terminal how far it is, and leaves no trace of that', async () => {
    const { run, useCase } = commandLine({ terminal: true });
    const { err } = await run('export', useCase(section10), '--to', 'csv', '--out', 'o');
    expect(err).toMatch(/% done/u);
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });

  it('hides in a customer copy what is asked for, and still knows objects by the ids of the plan', async () => {
    const { read, run, useCase } = commandLine();
    const file = useCase(section10);
    const drawn = await run('export', file, '--to', 'svg', '--out', 'o', '--only', 'vpc-a', '--customer-copy');
    expect(drawn).toMatchObject({ code: 0, err: '' });
    const svg = read('o/diagram.svg');
    expect(svg).toContain('VPC 1');
    for (const original of ['VPC-A', '10.10.', 'Account A', '12345678']) expect(svg).not.toContain(original);
    await run('export', file, '--to', 'csv', '--out', 'o', '--customer-copy', 'addresses,uids', 'notes');
    expect(read('o/accounts.csv')).toMatch(/^acct-a,Account A,\d{16}\r$/mu);
    expect(read('o/networks.csv')).toContain('vpc-a,VPC,VPC-A,');
    expect(read('o/networks.csv')).not.toContain('10.10.0.0');
    const named = ['--interface', 'pc-AAA=Te0/1', '--customer-copy'];
    expect((await run('export', file, '--to', 'device-config', '--out', 'o', ...named)).code).toBe(0);
    expect(read('o/data-center-1.cisco-ios.cfg')).toContain('interface Te0/1.1000\n');
  });

  it('tells blockers of a customer copy by the names of the plan', async () => {
    const { read, run, useCase, write } = commandLine();
    const file = useCase(section10);
    write(file, read(file).replace('cisco-ios', 'acme'));
    const { code, err } = await run('export', file, '--to', 'device-config', '--out', 'o', '--customer-copy');
    expect(code).toBe(1);
    expect(err).toContain('The device of On-premises data center is “acme”');
  });

  it('hides no part that it does not know', async () => {
    const { run, useCase } = commandLine();
    const { code, err } = await run('export', useCase(section10), '--to', 'csv', '--out', 'o', '--customer-copy', 'x');
    expect(code).toBe(2);
    expect(err).toBe('A customer copy cannot hide x; there are ids, uids, names, addresses, prices, notes.\n');
  });

  it('scans a customer copy, and writes nothing where something is left, unless it is told to', async () => {
    const { folder, run, useCase } = commandLine();
    const titled = ['--to', 'svg', '--out', 'o', '--customer-copy', 'names', '--title-block', 'title=For ERP'];
    const { code, err } = await run('export', useCase(section10), ...titled);
    expect(code).toBe(1);
    const leak = 'diagram.svg still says “ERP”, which was to be hidden; look whether it does so by chance.\n';
    expect(err).toBe(`${leak}Nothing was written. --force writes it all the same.\n`);
    expect(existsSync(path.join(folder, 'o'))).toBe(false);
    expect(await run('export', useCase(section10), ...titled, '--force')).toMatchObject({ code: 1, err: leak });
    expect(existsSync(path.join(folder, 'o/diagram.svg'))).toBe(true);
  });

  it('draws a PNG beside the SVG, at the scale that was asked for, and names characters that no font has', async () => {
    const { folder, run, useCase } = commandLine();
    const file = useCase(section10);
    const { code, out } = await run(
      'export',
      file,
      '--to',
      'svg',
      '--out',
      'o',
      '--png',
      '2',
      '--title-block',
      'author=𐎠',
    );
    expect(code).toBe(0);
    expect(out).toContain('o/diagram.png was written.');
    expect(out).toContain('lack 1 character, which shows as a box: 𐎠');
    const [, width = '', height = ''] =
      /width="([\d.]+)" height="([\d.]+)"/.exec(readFileSync(path.join(folder, 'o/diagram.svg'), 'utf8')) ?? [];
    const png = readFileSync(path.join(folder, 'o/diagram.png'));
    // The size stands in the first chunk: https://www.w3.org/TR/png/#11IHDR
    expect(Math.abs(png.readUInt32BE(16) - 2 * Number(width))).toBeLessThanOrEqual(1);
    expect(Math.abs(png.readUInt32BE(20) - 2 * Number(height))).toBeLessThanOrEqual(1);
  });

  it('draws what each connection costs a month', async () => {
    const { read, run, useCase } = commandLine();
    const file = useCase('section-08-same-account');
    await run('export', file, '--to', 'svg', '--out', 'o');
    expect(read('o/diagram.svg')).not.toContain('/month');
    await run('export', file, '--to', 'svg', '--out', 'o', '--prices');
    expect(read('o/diagram.svg')).toMatch(/(\d\.\d\d USD\/month|>\?<)/);
  });

  it('puts runbook and quote into the interactive page, and no quote into a copy without prices', async () => {
    const { read, run, useCase } = commandLine();
    const file = useCase(section10);
    const sections = (): string[] =>
      [...read('o/diagram.html').matchAll(/data-section="(\w+)"/g)].map(([, id = '']) => id);
    await run('export', file, '--to', 'html', '--out', 'o');
    expect(sections()).toEqual(['diagram', 'matrix', 'runbook', 'quote']);
    await run('export', file, '--to', 'html', '--out', 'o', '--customer-copy');
    expect(sections()).toEqual(['diagram', 'matrix', 'runbook']);
  });
});
