import { type Analysis, fixesForBlocker } from '../../shared/analysis.ts';
import { message } from '../../shared/messages/message.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import type { Circumstances } from '../../shared/network/circumstances.ts';
import type { Direction, Hop, Trace } from '../../shared/network/trace-types.ts';
import { type OutlineItem, traceOutline } from '../../shared/paths/trace-text.ts';
import type { Paint } from './colours.ts';
import { csvLine } from '../../shared/export/csv/csv-line.ts';
import { printable } from './printable.ts';
import { circumstancesText } from './reach-circumstances.ts';

/** The answer about one pair; the ends are called what they were called on the command line. */
export interface AnsweredPair {
  readonly from: string;
  readonly to: string;
  readonly analysis: Analysis;
  readonly under: Circumstances;
  readonly answer: Trace;
}

/** The answer for programs. Its keys are a contract: they keep their names and meaning. */
export function pairJson({ from, to, under, answer }: AnsweredPair, speak: Translator): string {
  const report = {
    from,
    to,
    view: under.view,
    verdict: answer.verdict,
    forward: directionJson(answer.forward),
    return: directionJson(answer.back),
    blockers: answer.blockers.map(({ rule, at, message: text }) => ({ rule, at, message: speak.text(text) })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** The answer as a line of the table of all pairs. */
export function pairCsv({ from, to, answer }: AnsweredPair): string {
  return csvLine(['from', 'to', 'verdict']) + csvLine([from, to, answer.verdict]);
}

/** The answer for people: both ways with all routes that match, then what is in the way and what mends it. */
export function pairText({ analysis, under, answer }: AnsweredPair, speak: Translator, paint: Paint): string {
  const fixes = (blocker: Trace['blockers'][number]) =>
    fixesForBlocker(analysis, blocker).map(({ title }) => message('cli:check.fix', { title }));
  const { title, sections } = traceOutline(analysis.network, answer, fixes);
  const lines = [paint('strong', printable(speak.text(title))), ...circumstancesText(analysis.network, under, speak)];
  for (const { heading, lists } of sections) {
    lines.push('', printable(speak.text(heading)));
    for (const { intro, items } of lists) {
      if (intro !== undefined) lines.push(`  ${printable(speak.text(intro))}`);
      const numberWidth = String(items.length).length;
      const codeWidth = Math.max(...items.map(({ code = '' }) => code.length));
      items.forEach((item, at) => {
        lines.push(...itemLines(item, `  ${String(at + 1).padStart(numberWidth)}.`, codeWidth, speak, paint));
      });
    }
  }
  return `${lines.join('\n')}\n`;
}

function itemLines(
  { code, text, notes }: OutlineItem,
  number: string,
  codeWidth: number,
  speak: Translator,
  paint: Paint,
): string[] {
  const marked = code === undefined ? number : `${number} ${paint('error', code.padEnd(codeWidth))}`;
  const indent = ' '.repeat(number.length + 1);
  return [
    `${marked} ${printable(speak.text(text))}`,
    ...notes.map((note) => `${indent}${paint('faint', printable(speak.text(note)))}`),
  ];
}

/** Of addresses that fare differently those that fail are of interest. */
function directionJson({ verdict, legs }: Direction) {
  const leg = legs.find(({ outcome }) => outcome !== 'delivered') ?? legs[0];
  return { verdict, hops: (leg?.hops ?? []).map(hopJson) };
}

function hopJson({ at, lookup: { winner } }: Hop) {
  if (winner?.origin !== 'written') return { at: at.row.id, route: null, via: null };
  const { id, nextHop } = winner.route.row;
  const via = at.kind === 'dataCenter' ? nextHop.ip : (nextHop.peering ?? nextHop.physicalConnection ?? nextHop.ip);
  return { at: at.row.id, route: id, via: via ?? null };
}
