import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { findTemplate, type Template } from '../../shared/templates/templates.ts';
import { commandLine } from './command-line.ts';

function mustFind(name: string): Template {
  const found = findTemplate(name);
  if (found === undefined) throw new Error(`no template ${name}`);
  return found;
}

describe('peerscape new', () => {
  it.each([
    ['section-08', 'section-08-same-account'],
    ['section-09-two', 'section-09-two-accounts'],
    ['section-10-shared-physical-connection', 'section-10-shared-physical-connection'],
  ])('writes the template that %s names, %s, canonically', async (template, name) => {
    const { run, read } = commandLine();
    expect(await run('new', '--template', template, 'a.peerscape')).toEqual({
      code: 0,
      out: 'a.peerscape was written.\n',
      err: '',
    });
    expect(read('a.peerscape')).toBe(planText(mustFind(name).plan()));
  });

  it('does not overwrite a file unless forced', async () => {
    const { run, read, write } = commandLine();
    write('a.peerscape', 'mine');
    const { code, err } = await run('new', '--template', 'section-08', 'a.peerscape');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'a.peerscape exists and was not overwritten; choose another name or add --force.\n',
    });
    expect(read('a.peerscape')).toBe('mine');
    expect((await run('new', '--template', 'section-08', 'a.peerscape', '--force')).code).toBe(0);
    expect(read('a.peerscape')).toContain('"format": "peerscape"');
  });

  it.each(['section-11', 'section'])('refuses the name %s with the names that there are', async (template) => {
    const { run } = commandLine();
    const { code, err } = await run('new', '--template', template, 'a.peerscape');
    expect(code).toBe(2);
    expect(err).toContain('section-08-same-account, section-09-two-accounts, section-10-shared-physical-connection');
  });

  it('ends with 3 where the folder is missing', async () => {
    const { run } = commandLine();
    expect(await run('new', '--template', 'section-08', 'no/a.peerscape')).toEqual({
      code: 3,
      out: '',
      err: 'no/a.peerscape was not written. Its folder is not there.\n',
    });
  });
});
