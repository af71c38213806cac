import type { Rule } from '../rule.ts';
import { intentFails } from './intent-fails.ts';
import { intentUndetermined } from './intent-undetermined.ts';

export const intentRules: readonly Rule[] = [intentFails, intentUndetermined];
