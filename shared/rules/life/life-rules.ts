import { type Rule } from '../rule.ts';

export const lifeRules: readonly Rule[] = [];
