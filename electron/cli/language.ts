import { type Language, languages } from '../../shared/messages/language.ts';
import { chosenLanguage } from '../../shared/settings/language.ts';
import type { Io } from './io.ts';

/** The language to answer in, known before anything else is parsed: `--lang`, else the locale of the environment. */
export function languageOf(argv: readonly string[], environment: Io['environment']): Language {
  const asked = argumentOf(argv);
  return languages.find((language) => language === asked) ?? chosenLanguage('system', localesOf(environment));
}

function argumentOf(argv: readonly string[]): string | undefined {
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length);
  const at = options.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  return options[at]?.startsWith('--lang=') ? options[at].slice('--lang='.length) : options[at + 1];
}

/** The first that is set wins (POSIX, environment variables 8.2); `zh_CN.UTF-8` without its encoding. */
function localesOf(environment: Io['environment']): string[] {
  const names = ['LC_ALL', 'LC_MESSAGES', 'LANG'];
  const locale = names.map((name) => environment[name]).find((value) => value !== undefined && value !== '');
  return locale === undefined ? [] : [locale.replace(/[.@].*$/, '')];
}
