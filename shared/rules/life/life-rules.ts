import type { Rule } from '../rule.ts';
import { impossibleStatePair } from './impossible-state-pair.ts';
import { initiatedTooEarly } from './initiated-too-early.ts';
import { notActivated } from './not-activated.ts';

export const lifeRules: readonly Rule[] = [impossibleStatePair, initiatedTooEarly, notActivated];
