import type { Analysis } from '../../shared/analysis.ts';

/** One file that was read and analysed. */
export interface CheckedPlan {
  /** As it was given. */
  readonly file: string;
  readonly analysis: Analysis;
  /** How many safe fixes were applied and written before. */
  readonly fixed: number;
}
