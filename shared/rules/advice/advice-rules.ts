import type { Rule } from '../rule.ts';
import { considerCen } from './consider-cen.ts';
import { switchInitiator } from './switch-initiator.ts';

export const adviceRules: readonly Rule[] = [considerCen, switchInitiator];
