import { folded, phraseFinder } from './folded-text.ts';

/** Makes texts that stand for others, in order: none of them is, or could be taken for, a text that is to be hidden. */
export interface AliasMaker {
  /** `VPC 1`, `VPC 2`, … */
  readonly numbered: (word: string) => string;
  /** `Account A`, `Account B`, … */
  readonly lettered: (word: string) => string;
  /** `vpc-1`, `vpc-2`, … */
  readonly id: (prefix: string) => string;
  /** `ri-00000001`, `ri-00000002`, …, as the cloud makes them. */
  readonly cloudId: (prefix: string) => string;
  /** Sixteen digits, as account ids have them. */
  readonly digits: () => string;
}

export function createAliasMaker(originals: Iterable<string>): AliasMaker {
  const find = phraseFinder(originals);
  // What ends with the number is taken for an original, `Security group 1` for `group 1`; what does not would be in every alias.
  const isTaken = (alias: string): boolean =>
    find(alias).some((phrase) => alias.endsWith(phrase) || folded(alias).endsWith(folded(phrase)));
  const counters = new Map<string, number>();
  const next = (series: string, write: (number: number) => string): string => {
    for (;;) {
      const number = (counters.get(series) ?? 0) + 1;
      counters.set(series, number);
      const alias = write(number);
      if (!isTaken(alias)) return alias;
    }
  };
  return {
    numbered: (word) => next(`number ${word}`, (number) => `${word} ${number}`),
    lettered: (word) => next(`letter ${word}`, (number) => `${word} ${letters(number)}`),
    id: (prefix) => next(`id ${prefix}`, (number) => `${prefix}-${number}`),
    cloudId: (prefix) => next(`cloud ${prefix}`, (number) => `${prefix}-${String(number).padStart(8, '0')}`),
    digits: () => next('digits', (number) => String(1_000_000_000_000_000 + number)),
  };
}

/** 1 is A, 26 is Z, 27 is AA. */
function letters(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}
