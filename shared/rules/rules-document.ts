import { citation } from '../catalog/source.ts';
import type { Example, Rule } from './rule.ts';

/** The document of all checks (RULES.md), as Markdown in English: a table of them, then each with its reasons, sources and examples. */
export function rulesDocument(rules: readonly Rule[]): string {
  const head = [
    '# What a plan is checked for',
    'Codes are permanent. A finding names its objects and values; a fix is a change to the plan, which can be previewed and undone. A finding can be accepted with a reason and a last day: it then leaves the counts and stays in every report.',
    table(rules),
  ];
  return `${[...head, ...rules.map(chapter)].join('\n\n')}\n`;
}

function table(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => [link(rule), rule.name, severityOf(rule), cell(rule.texts.en.title)]);
  return [['Code', 'Name', 'Severity', 'Fires on'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function chapter(rule: Rule): string {
  const { title, why, how } = rule.texts.en;
  const facts = [`Severity: ${severityOf(rule)}`, ...rule.sources.map((source) => `Source: ${citation(source, 'en')}`)];
  return [
    `## ${rule.code} ${rule.name}`,
    `**${title}.** ${why}`,
    `How to mend it: ${how}`,
    list(facts),
    `Found:\n\n${list(rule.examples.bad.map(sentence))}`,
    `Not found:\n\n${list(rule.examples.good.map(sentence))}`,
  ].join('\n\n');
}

/** As GitHub makes the anchor of a heading. */
function link({ code, name }: Rule): string {
  return `[${code}](#${`${code} ${name}`.toLowerCase().replaceAll(' ', '-')})`;
}

function severityOf({ severity, severities = [severity] }: Rule): string {
  return severities.join(' or ');
}

function sentence({ shows }: Example): string {
  return shows;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
