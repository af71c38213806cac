import type { Translator } from '../../messages/translator.ts';
import { inputsOf, type Input } from '../resources/resource.ts';
import type { AccountCode } from './account-code.ts';
import { call, quoted, variable } from './shell.ts';

/** A script: functions (files of this folder ending in `.sh`), the check of what it needs, and its steps one after another. */
export function script(
  { account, resources }: AccountCode,
  speak: Translator,
  functions: readonly string[],
  steps: readonly (readonly [title: string, lines: readonly string[]])[],
): string {
  const inputs = [account.profile, ...new Set(resources.flatMap((resource): readonly Input[] => inputsOf(resource)))];
  const begin = [
    ...inputs.flatMap((input) => inputLines(input, speak)),
    call('start', variable(account.profile.key), quoted(account.uid ?? '')),
  ];
  const body = steps
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [`# ${title}`, ...lines].join('\n'));
  return `${[...functions.map((text) => text.trimEnd()), begin.join('\n'), ...body, 'finish'].join('\n\n')}\n`;
}

function inputLines({ key, about, initial, mayBeEmpty }: Input, speak: Translator): string[] {
  const known = initial === undefined ? [] : [`if [ -z "\${${key}:-}" ]; then ${key}=${quoted(initial)}; fi`];
  return [...known, call(mayBeEmpty ? 'need_answer' : 'need', key, quoted(speak.text(about)))];
}
