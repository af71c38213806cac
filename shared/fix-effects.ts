import { type IntentJudgment, judgeIntents } from './network/intents.ts';
import type { Network } from './network/network.ts';
import { lostPairs, reachability } from './network/reach.ts';
import type { Verdict } from './network/verdict.ts';
import type { Finding } from './rules/finding.ts';
import { type FindingChanges, findingChanges } from './rules/finding-changes.ts';

/** What an analysed plan is, as far as effects of a change are concerned. */
interface Analysed {
  readonly network: Network;
  readonly findings: readonly Finding[];
}

/** What a change makes of a plan, beside what it is for. All of it speaks of the design. */
export interface FixEffects {
  readonly findings: FindingChanges;
  /** Ordered pairs of endpoints, by id, that reached each other and do not any more: all are counted, the first ones are listed. */
  readonly lost: { readonly count: number; readonly pairs: readonly (readonly [from: string, to: string])[] };
  /** Intents, by id, that held and do not any more. */
  readonly broken: readonly string[];
  /** Intents, by id, that want something unreachable of which more gets through than before. */
  readonly opened: readonly string[];
}

const mostPairs = 20;

/** Compares a plan after a change with the plan before it. */
export function effectsOf(before: Analysed, after: Analysed): FixEffects {
  const [from, to] = [reachability(before.network), reachability(after.network)];
  const { count, pairs } = lostPairs(from, to, mostPairs);
  const idAt = (place: number): string => from.endpoints[place]?.id ?? '';
  return {
    findings: findingChanges(before.findings, after.findings),
    lost: { count, pairs: pairs.map(([one, other]) => [idAt(one), idAt(other)] as const) },
    ...intentChanges(before.network, after.network),
  };
}

/** Whether a change is one that nobody has to be asked about: nothing is taken away, opened, broken or newly found. */
export function isHarmless({ findings, lost, broken, opened }: FixEffects): boolean {
  const { added, grown } = findings;
  return added.length === 0 && grown.length === 0 && lost.count === 0 && broken.length === 0 && opened.length === 0;
}

function intentChanges(before: Network, after: Network): Pick<FixEffects, 'broken' | 'opened'> {
  const later = new Map(judgeIntents(after).map((judgment) => [judgment.intent.id, judgment]));
  const broken: string[] = [];
  const opened: string[] = [];
  for (const judgment of judgeIntents(before)) {
    const { intent, outcome } = judgment;
    const now = later.get(intent.id);
    // An intent that is removed is nothing that anybody wants any more.
    if (now?.intent.expect !== intent.expect) continue;
    if (outcome === 'holds' && now.outcome !== 'holds') broken.push(intent.id);
    else if (intent.expect === 'unreachable' && openness(now) > openness(judgment)) opened.push(intent.id);
  }
  return { broken, opened };
}

function openness({ trace }: IntentJudgment): number {
  return trace === undefined ? opennessOf.undetermined : opennessOf[trace.verdict];
}

const opennessOf: Readonly<Record<Verdict, number>> = { unreachable: 0, undetermined: 1, partial: 2, reachable: 3 };
