/** What the command line ends with; of several, the highest one. */
export const exitCode = {
  fine: 0,
  /** Findings at or above the threshold, or files that `fmt --check` would change. */
  found: 1,
  usage: 2,
  /** A file could not be read or written; the others were still dealt with. */
  fileFailed: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
