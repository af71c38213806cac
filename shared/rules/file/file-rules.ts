import { type Rule } from '../rule.ts';

export const fileRules: readonly Rule[] = [];
