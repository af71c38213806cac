import { type Rule } from '../rule.ts';

export const quotaRules: readonly Rule[] = [];
