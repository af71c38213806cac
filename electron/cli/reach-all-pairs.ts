import { type Message, message } from '../../shared/messages/message.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import type { Circumstances } from '../../shared/network/circumstances.ts';
import type { IntentJudgment } from '../../shared/network/intents.ts';
import type { Reachability } from '../../shared/network/reach.ts';
import type { View } from '../../shared/network/view.ts';
import { type Verdict, verdicts } from '../../shared/network/verdict.ts';
import type { Paint } from './colours.ts';
import { csvLine } from '../../shared/export/csv/csv-line.ts';
import { printable } from './printable.ts';
import { circumstancesText } from './reach-circumstances.ts';

export type FailedIntent = Exclude<IntentJudgment, { readonly trace: undefined }>;

// A large plan has millions of pairs: every form comes in parts, one for each end that packets start from.

/** All ordered pairs for programs. The keys are a contract: they keep their names and meaning. */
export function* pairsJson(reachability: Reachability, view: View): Iterable<string> {
  yield `{\n  "view": ${JSON.stringify(view)},\n  "pairs": [`;
  let separator = '\n';
  for (const row of rowsOf(reachability)) {
    const lines = row.map((pair) => `    ${JSON.stringify(pair)}`).join(',\n');
    if (lines === '') continue;
    yield `${separator}${lines}`;
    separator = ',\n';
  }
  yield separator === '\n' ? ']\n}\n' : '\n  ]\n}\n';
}

/** All ordered pairs as a table. */
export function* pairsCsv(reachability: Reachability): Iterable<string> {
  yield csvLine(['from', 'to', 'verdict']);
  for (const row of rowsOf(reachability))
    yield row.map(({ from, to, verdict }) => csvLine([from, to, verdict])).join('');
}

/** All pairs for people: how many of each verdict, the intents that fail, then who reaches whom, and who does not. */
export function* pairsText(
  {
    file,
    reachability,
    failed,
    under,
  }: {
    readonly file: string;
    readonly reachability: Reachability;
    readonly failed: readonly FailedIntent[];
    readonly under: Circumstances;
  },
  speak: Translator,
  paint: Paint,
): Iterable<string> {
  const { network, endpoints, counts } = reachability;
  const line = (text: Message): string => printable(speak.text(text));
  yield `${paint('strong', line(message('cli:check.heading', { file, name: network.plan.name })))}\n`;
  for (const text of circumstancesText(network, under, speak)) yield `${text}\n`;
  if (endpoints.length < 2) yield `  ${line(message('cli:reach.nothing'))}\n`;
  else yield countLines(counts, speak);

  if (failed.length > 0) yield `\n${paint('error', line(message('cli:reach.intents')))}\n`;
  for (const judgment of failed) yield `  ${line(intentText(judgment))}\n`;

  const idWidth = Math.max(...endpoints.map(({ id }) => printable(id).length));
  for (const verdict of verdicts) {
    if (counts[verdict] === 0) continue;
    yield `\n${paint(inks[verdict], line(message(`cli:reach.verdict.${verdict}`)))}\n`;
    for (const row of rowsOf(reachability)) {
      const others = row.filter((pair) => pair.verdict === verdict).map(({ to }) => printable(to));
      const [from = ''] = row.map((pair) => printable(pair.from));
      if (others.length > 0) yield `  ${from.padEnd(idWidth)}  ${someOf(others, speak)}\n`;
    }
  }
}

const inks = { reachable: 'strong', partial: 'warning', unreachable: 'error', undetermined: 'notice' } as const;

/** More ids than this in a line are read by nobody; the other formats have them all. */
const mostIds = 12;

interface PairVerdict {
  readonly from: string;
  readonly to: string;
  readonly verdict: Verdict;
}

function* rowsOf({ endpoints, verdict }: Reachability): Iterable<readonly PairVerdict[]> {
  for (const [i, from] of endpoints.entries()) {
    yield endpoints.flatMap((to, j) => (i === j ? [] : [{ from: from.id, to: to.id, verdict: verdict(i, j) }]));
  }
}

function countLines(counts: Reachability['counts'], speak: Translator): string {
  const numberWidth = Math.max(...verdicts.map((verdict) => String(counts[verdict]).length));
  return verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `  ${String(counts[verdict]).padStart(numberWidth)} ${speak.t(`cli:reach.verdict.${verdict}`)}\n`)
    .join('');
}

function someOf(ids: readonly string[], speak: Translator): string {
  const separator = speak.t('cli:listSeparator');
  const rest = ids.length - mostIds;
  // One id is no longer than the words for one more.
  if (rest <= 1) return ids.join(separator);
  return [...ids.slice(0, mostIds), speak.t('cli:reach.more', { count: rest })].join(separator);
}

function intentText({ intent: { id, from, to, protocol, expect }, trace }: FailedIntent): Message {
  const said = {
    id,
    from,
    to,
    verdict: message(`cli:reach.verdict.${trace.verdict}`),
    expected: message(`cli:reach.verdict.${expect}`),
  };
  return protocol === undefined
    ? message('cli:reach.intent', said)
    : message('cli:reach.intentProtocol', { ...said, protocol });
}
