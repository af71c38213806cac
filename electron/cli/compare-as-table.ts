import type { Message } from '../../shared/messages/message.ts';
import { message } from '../../shared/messages/message.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import { decimalText } from '../../shared/money/decimal.ts';
import { markdownText } from '../../shared/export/markdown.ts';
import { severities } from '../../shared/rules/finding.ts';
import {
  type ComparedScenario,
  type Comparison,
  type PairList,
  priceTerms,
  type VariantFacts,
} from '../../shared/scenarios/compare.ts';
import { viewWords } from '../../shared/network/view-words.ts';
import { comparisonTable } from '../../shared/scenarios/comparison-table.ts';
import { scenarioProblemMessage } from '../../shared/scenarios/problem-words.ts';
import type { Paint } from './colours.ts';
import { csvLine } from '../../shared/export/csv/csv-line.ts';
import { printable } from './printable.ts';

/** The comparison for people: the table, then what each scenario changes, finds and loses. */
export function comparisonText(comparison: Comparison, file: string, speak: Translator, paint: Paint): string {
  const say = (text: string | Message): string => printable(typeof text === 'string' ? text : speak.text(text));
  const { network } = comparison.plan.analysis;
  const { name } = network.plan;
  const lines = [
    paint('strong', say(message('cli:check.heading', { file, name }))),
    say(viewWords(network, comparison.view)),
  ];
  if (comparison.scenarios.length === 0) return `${lines.join('\n')}\n  ${speak.t('scenarios:none')}\n`;
  const { columns, rows } = comparisonTable(comparison);
  const cells = [['', ...columns.map(say)], ...rows.map(({ label, cells: told }) => [say(label), ...told.map(say)])];
  for (const [at, line] of inColumns(cells).entries()) lines.push(at === 0 ? paint('strong', line) : line);
  for (const compared of comparison.scenarios) {
    lines.push('', paint('strong', say(compared.scenario.name)));
    for (const { heading, items } of detailsOf(compared)) {
      if (heading !== undefined) lines.push(`  ${say(heading)}`);
      for (const item of items) lines.push(`${heading === undefined ? '  ' : '    '}${say(item)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The comparison as Markdown, for tickets and offers; what users named is escaped. */
export function comparisonMarkdown(comparison: Comparison, speak: Translator): string {
  const say = (text: string | Message): string => markdownText(typeof text === 'string' ? text : speak.text(text));
  const { network } = comparison.plan.analysis;
  const blocks = [`# ${say(network.plan.name)}`, say(viewWords(network, comparison.view))];
  if (comparison.scenarios.length === 0) return `${[...blocks, speak.t('scenarios:none')].join('\n\n')}\n`;
  const { columns, rows } = comparisonTable(comparison);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  blocks.push(
    [
      line(['', ...columns.map(say)]),
      line(['---', ...columns.map(() => '---:')]),
      ...rows.map(({ label, cells }) => line([say(label), ...cells.map(say)])),
    ].join('\n'),
  );
  for (const compared of comparison.scenarios) {
    blocks.push(`## ${say(compared.scenario.name)}`);
    for (const { heading, items } of detailsOf(compared)) {
      if (heading !== undefined) blocks.push(`### ${say(heading)}`);
      blocks.push(items.map((item) => `- ${say(item)}`).join('\n'));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

/** The comparison for spreadsheets: a line for the plan, with an empty id, and one for each scenario. */
export function comparisonCsv({ plan, scenarios }: Comparison): string {
  const sums = priceTerms.flatMap((term) => [term, `${term}Unknown`]);
  const counts = [...severities, 'added', 'cleared', 'reachable', 'lost', 'gained'];
  const header = csvLine(['id', 'name', 'fits', 'currency', ...sums, 'notPriced', ...counts]);
  const rest = sums.length + counts.length + 2;
  const lines = scenarios.map(({ scenario: { id, name }, effect }) => {
    if (effect === undefined) return csvLine([id, name, 'no', ...Array.from({ length: rest }, () => '')]);
    const { facts, findings, lost, gained } = effect;
    return csvLine([
      id,
      name,
      'yes',
      ...priceCells(facts),
      ...findingCells(facts),
      String(findings.added.length),
      String(findings.cleared.length),
      String(facts.reachable),
      String(lost.count),
      String(gained.count),
    ]);
  });
  const own = ['', plan.analysis.network.plan.name, 'yes', ...priceCells(plan), ...findingCells(plan)];
  return [header, csvLine([...own, '', '', String(plan.reachable), '', '']), ...lines].join('');
}

function priceCells({ price }: VariantFacts): string[] {
  const sums = priceTerms.flatMap((term) => [decimalText(price[term].known), String(price[term].unknown)]);
  return [price.currency, ...sums, String(price.left)];
}

function findingCells({ analysis }: VariantFacts): string[] {
  return severities.map((severity) => String(analysis.counts[severity]));
}

interface Details {
  readonly heading?: Message;
  readonly items: readonly Message[];
}

/** Lists that are longer than this are read by nobody; JSON has more of them. */
const mostItems = 20;

function detailsOf(compared: ComparedScenario): Details[] {
  if (compared.effect === undefined) return [{ items: [scenarioProblemMessage(compared.problem)] }];
  const { changes, findings, lost, gained } = compared.effect;
  const more = changes.length - mostItems;
  const shown =
    more > 0 ? [...changes.slice(0, mostItems), message('scenarios:moreChanges', { count: more })] : changes;
  const told: Details[] = [
    { items: changes.length === 0 ? [message('scenarios:noChanges')] : shown },
    { heading: message('scenarios:row.added'), items: findings.added.map((finding) => finding.message) },
    { heading: message('scenarios:row.cleared'), items: findings.cleared.map((finding) => finding.message) },
    { heading: message('scenarios:row.lost'), items: pairItems(lost) },
    { heading: message('scenarios:row.gained'), items: pairItems(gained) },
  ];
  return told.filter(({ items }) => items.length > 0);
}

function pairItems({ count, listed }: PairList): Message[] {
  const items = listed.slice(0, mostItems).map(([from, to]) => message('scenarios:pair', { from, to }));
  return count > items.length ? [...items, message('scenarios:morePairs', { count: count - items.length })] : items;
}

/** Cells under one another: the first column to the left, the others to the right. */
function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const gap = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
      return column === 0 ? `${cell}${gap}` : `${gap}${cell}`;
    });
    return `  ${cells.join('   ')}`.trimEnd();
  });
}

/** In a terminal a Chinese character, or punctuation of its width, takes two columns. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;
