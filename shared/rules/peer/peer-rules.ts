import { type Rule } from '../rule.ts';

export const peerRules: readonly Rule[] = [];
