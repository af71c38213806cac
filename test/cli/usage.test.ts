import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json';
import { planJsonSchema } from '../../shared/plan/file-schema.ts';
import { rules } from '../../shared/rules/registry.ts';
import { rulesDocument } from '../../shared/rules/rules-document.ts';
import { commandLine } from './command-line.ts';

describe('a command line that is not understood', () => {
  it.each([
    ['an unknown command', ['chek'], 'There is no command chek. Did you mean check?'],
    ['an unknown option', ['check', 'a', '--fomat'], 'There is no option --fomat. Did you mean --format?'],
    ['no file', ['check'], 'The argument file is missing.'],
    ['a wrong value', ['check', 'a', '--format', 'yaml'], 'yaml is no value for the option --format <format>.'],
    [
      'a wrong threshold',
      ['check', 'a', '--fail-on', 'never'],
      'never is no value for the option --fail-on <severity>.',
    ],
    ['no value', ['check', 'a', '--fail-on'], 'The option --fail-on <severity> needs a value.'],
    ['no template', ['new', 'a'], 'The option --template <name> is missing.'],
    ['too many arguments', ['rules', 'A', 'B'], 'There are too many arguments.'],
    ['an unknown language', ['--lang', 'fr', 'schema'], 'fr is no value for the option --lang <language>.'],
    ['an unknown rule', ['rules', 'CIDR999'], 'There is no rule CIDR999.'],
    ['a hostile word', ['\u001b[2Jx'], 'There is no command \ufffd[2Jx.'],
  ])('with %s ends with 2 and says why', async (_what, argv, sentence) => {
    const { code, out, err } = await commandLine().run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(sentence)).toBe(true);
    expect(err.split('\n')).toHaveLength(2);
  });

  it('is explained in Chinese too', async () => {
    const { run } = commandLine({ environment: { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' } });
    expect((await run('chek')).err).toBe('没有命令 chek。您是否想输入 check？\n');
  });

  it('shows the help on standard error when it is empty', async () => {
    const { code, out, err } = await commandLine().run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: peerscape');
  });
});

describe('help and version', () => {
  it.each([[['--help']], [['help']], [['check', '--help']], [['help', 'fmt']]])('%j ends with 0', async (argv) => {
    const { code, out, err } = await commandLine().run(...argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Usage: peerscape');
  });

  it('has no English sentence left in Chinese', async () => {
    const { run } = commandLine();
    for (const command of ['check', 'fmt', 'rules', 'new', 'schema']) {
      const { out } = await run('--lang', 'zh-CN', command, '--help');
      expect(out).toContain('用法：');
      expect(out).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
    }
  });

  it('tells the version of the package', async () => {
    expect(await commandLine().run('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });
});

describe('the language', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, '用法'],
    [{ LANG: 'zh.UTF-8' }, '用法'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'Usage'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'C', LC_ALL: 'zh_CN' }, '用法'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, '用法'],
    [{ LANG: 'fr_FR.UTF-8' }, 'Usage'],
    [{ LANG: 'C.UTF-8' }, 'Usage'],
    [{}, 'Usage'],
  ])('under %j the help begins with %s', async (environment, start) => {
    expect((await commandLine({ environment }).run('--help')).out.startsWith(start)).toBe(true);
  });
});

describe('peerscape schema', () => {
  it('prints the JSON Schema of the plan file', async () => {
    const { code, out } = await commandLine().run('schema');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(planJsonSchema());
    expect(out.endsWith('}\n')).toBe(true);
  });
});

describe('peerscape rules', () => {
  it('prints the document of all rules as Markdown', async () => {
    expect(await commandLine().run('rules', '--markdown')).toEqual({ code: 0, out: rulesDocument(rules), err: '' });
  });

  it('lists every rule on a line of its own', async () => {
    const { code, out } = await commandLine().run('rules');
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split(/ +/)[0])).toEqual([...rules.map((rule) => rule.code), '']);
  });

  it.each(['en', 'zh-CN'] as const)('explains one rule in %s, its code in either case', async (language) => {
    const rule = rules.find(({ code }) => code === 'PEER301');
    if (rule === undefined) throw new Error('there is no PEER301');
    const { code, out } = await commandLine().run('rules', 'peer301', '--lang', language);
    expect(code).toBe(0);
    expect(out).toMatch(/^PEER301 vbr-must-initiate /);
    for (const key of ['title', 'why', 'how'] as const) expect(out).toContain(rule.texts[language][key]);
    expect(out).toContain('2019-08-14');
  });
});
