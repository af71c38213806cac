import type { RuleCode } from '../rule-code.ts';

/** Rules whose sentences have amounts in them, which a reader may not be meant to see. */
export const namingPrices: readonly RuleCode[] = ['BILL805'];
