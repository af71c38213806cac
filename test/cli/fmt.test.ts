import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { casePlan } from '../support/cases.ts';
import { commandLine } from './command-line.ts';

const name = 'section-08-same-account';
const canonical = planText(casePlan(name));

describe('peerscape fmt', () => {
  it('writes what the app saves and names what it wrote', async () => {
    const { run, read, useCase } = commandLine();
    const file = useCase(name);
    expect(await run('fmt', file)).toEqual({ code: 0, out: `${file} was rewritten.\n`, err: '' });
    expect(read(file)).toBe(canonical);
  });

  it('says nothing about a file that is as the app saves it', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', canonical);
    expect(await run('fmt', 'a.peerscape')).toEqual({ code: 0, out: '', err: '' });
    expect(await run('fmt', '--check', 'a.peerscape')).toEqual({ code: 0, out: '', err: '' });
  });

  it('names the files that differ with --check, writes nothing, and ends with 1', async () => {
    const { run, write, read, useCase } = commandLine();
    write('a.peerscape', canonical);
    const file = useCase(name);
    const before = read(file);
    expect(await run('fmt', '--check', 'a.peerscape', file)).toEqual({ code: 1, out: `${file}\n`, err: '' });
    expect(read(file)).toBe(before);
  });

  it('takes a byte order mark for a difference', async () => {
    const { run, write, read } = commandLine();
    write('a.peerscape', `\ufeff${canonical}`);
    expect((await run('fmt', '--check', 'a.peerscape')).code).toBe(1);
    await run('fmt', 'a.peerscape');
    expect(read('a.peerscape')).toBe(canonical);
  });

  it('formats the others when one cannot be read, and ends with 3', async () => {
    const { run, read, useCase } = commandLine();
    const file = useCase(name);
    const { code, err } = await run('fmt', 'missing', file);
    expect({ code, err }).toEqual({ code: 3, err: 'missing was not read. There is no such file.\n' });
    expect(read(file)).toBe(canonical);
  });
});
