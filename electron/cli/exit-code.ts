/** What the command line ends with; of several, the highest one. */
export const exitCode = {
  fine: 0,
  /** Findings at or above the threshold, files that `fmt --check` would change, an intent that fails, a pair that is not reachable. */
  found: 1,
  usage: 2,
  /** A file could not be read or written; the others were still dealt with. */
  fileFailed: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
