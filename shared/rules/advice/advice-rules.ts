import type { Rule } from '../rule.ts';
import { considerCen } from './consider-cen.ts';

export const adviceRules: readonly Rule[] = [considerCen];
