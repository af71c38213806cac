import { citation } from '../../shared/catalog/source.ts';
import { message } from '../../shared/messages/message.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import { findRule, rules } from '../../shared/rules/registry.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import { rulesDocument } from '../../shared/rules/rules-document.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';

/** Prints one line per rule, or all about the one of that code, or the whole document of the rules. */
export async function showRules(context: Context, code: string | undefined, markdown: boolean): Promise<ExitCode> {
  const { io, speak } = context;
  if (markdown) {
    await io.stdout.write(rulesDocument(rules));
    return exitCode.fine;
  }
  if (code === undefined) {
    await io.stdout.write(ruleTable(speak));
    return exitCode.fine;
  }
  const rule = findRule(code.toUpperCase());
  if (rule === undefined) {
    await complain(context, message('cli:rules.unknown', { code }));
    return exitCode.usage;
  }
  await io.stdout.write(ruleInFull(rule, speak));
  return exitCode.fine;
}

function ruleTable({ language }: Translator): string {
  const codeWidth = Math.max(...rules.map(({ code }) => code.length));
  const nameWidth = Math.max(...rules.map(({ name }) => name.length));
  return rules
    .map(({ code, name, texts }) => `${code.padEnd(codeWidth)}  ${name.padEnd(nameWidth)}  ${texts[language].title}\n`)
    .join('');
}

function ruleInFull(rule: Rule, speak: Translator): string {
  const { title, why, how } = rule.texts[speak.language];
  const severities = (rule.severities ?? [rule.severity]).map((severity) => speak.t(`cli:severity.${severity}`));
  const sources = rule.sources.map((source) => citation(source, speak.language));
  return `${[
    `${rule.code} ${rule.name} (${severities.join(speak.t('cli:listSeparator'))})`,
    title,
    '',
    speak.t('cli:rules.why'),
    `  ${why}`,
    speak.t('cli:rules.how'),
    `  ${how}`,
    ...(sources.length === 0 ? [] : [speak.t('cli:rules.sources')]),
    ...sources.map((source) => `  ${source}`),
  ].join('\n')}\n`;
}
