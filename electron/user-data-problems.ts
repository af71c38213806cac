import type { UserDataProblem } from '../shared/ipc/user-data-problem.ts';

/** Collects what is wrong with the user's data, so that each thing is said once, whenever it is noticed. */
export interface UserDataProblems {
  say(problem: UserDataProblem): void;
  /** What nobody was told yet, for a window that is about to show something. */
  untold(): readonly UserDataProblem[];
  /** From now on `tell` hears of new ones and says whether there was a window to show them. */
  tellBy(tell: (problem: UserDataProblem) => boolean): void;
}

export function createUserDataProblems(): UserDataProblems {
  const said = new Set<string>();
  let waiting: UserDataProblem[] = [];
  let tell: (problem: UserDataProblem) => boolean = () => false;
  const key = ({ kind, what }: Pick<UserDataProblem, 'kind' | 'what'>): string => `${kind} ${what}`;
  return {
    say(problem) {
      // That nothing is kept has said it all.
      const known = said.has(key(problem)) || (problem.kind === 'notKept' && said.has(key(nothingKept)));
      if (known) return;
      said.add(key(problem));
      if (!tell(problem)) waiting.push(problem);
    },
    untold() {
      const all = waiting;
      waiting = [];
      return all;
    },
    tellBy: (teller) => void (tell = teller),
  };
}

const nothingKept = { kind: 'notKept', what: 'everything' } as const;
