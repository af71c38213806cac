import type { Translator } from '../../messages/translator.ts';
import type { ApiCall, CallValue } from '../../runbook/api-call.ts';
import { plainLine } from '../plain-line.ts';

/** A call as one line for a shell; what is not known yet stands in angle brackets, quoted, so that it fails rather than does something else. */
export function commandLine({ product, action, parameters }: ApiCall, speak: Translator): string {
  const words = parameters.map(({ name, value }) => {
    const text = textOf(value, speak);
    // The command line takes a value that begins with a hyphen for an option.
    return text.startsWith('-') ? `--${name}=${word(text)}` : `--${name} ${word(text)}`;
  });
  return ['aliyun', product, action, ...words].join(' ');
}

function textOf(value: CallValue, speak: Translator): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'place':
      return value.value.value ?? `<${speak.text(value.value.label)}>`;
    case 'lookup':
      return `<${speak.text(value.what)}>`;
  }
}

function word(text: string): string {
  const line = plainLine(text);
  return /^[\w./:-]+$/u.test(line) ? line : `'${line.replaceAll("'", String.raw`'\''`)}'`;
}
