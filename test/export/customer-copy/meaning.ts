import type { Analysis } from '../../../shared/analysis.ts';
import { judgeIntents } from '../../../shared/network/intents.ts';
import { reach } from '../../../shared/network/reach.ts';

/** What is computed from a plan, without the words for it: findings by rule and severity, verdicts of pairs and of intents, in their order. */
export function meaningOf({ network, findings }: Analysis) {
  const { endpoints, verdict } = reach(network);
  return {
    findings: findings
      .filter(({ rule }) => !rule.startsWith('BILL'))
      .map(({ rule, severity, subjects, acceptance }) =>
        [rule, severity, subjects.length, acceptance === undefined ? 'open' : 'accepted'].join(' '),
      )
      .sort(),
    verdicts: endpoints.map((_, from) => endpoints.map((__, to) => verdict(from, to).slice(0, 2)).join(' ')),
    intents: judgeIntents(network).map(({ outcome }) => outcome),
  };
}
