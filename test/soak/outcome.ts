/** What came of one round: edited, ended by a kill, looked at, begun again. */
export interface Outcome {
  readonly kind: string;
  readonly edits: number;
  /** For each window: how old the oldest edit was that is on no disk, when everything ended. */
  readonly lostMs: readonly number[];
  readonly brokenJournals: number;
  /** Work that was in a journal and was neither shown nor offered nor set aside afterwards. */
  readonly lostJournals: number;
  readonly brokenFiles: number;
  /** Windows that showed nothing after the restart, or not what was kept. */
  readonly lostWindows: number;
  /** What was broken before the restart. */
  readonly damage: string | undefined;
  /** A full disk of which the window said nothing. */
  readonly silent: number;
  /** From the start of the program to a window that can be used. */
  readonly startMs: number;
  /** What else went wrong, in words. */
  readonly faults: readonly string[];
}

/** A change is on disk within this time: what README promises. */
export const promisedMs = 1000;

/** Whether a round kept what is promised. */
export function keepsPromise(outcome: Outcome): boolean {
  const { brokenJournals, lostJournals, brokenFiles, lostWindows, silent, faults } = outcome;
  return (
    outcome.lostMs.every((ms) => ms <= promisedMs) &&
    brokenJournals + lostJournals + brokenFiles + lostWindows + silent + faults.length === 0
  );
}
