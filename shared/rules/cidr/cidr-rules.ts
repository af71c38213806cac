import { type Rule } from '../rule.ts';

export const cidrRules: readonly Rule[] = [];
