import type { Rule } from '../rule.ts';
import { impossibleStatePair } from './impossible-state-pair.ts';
import { initiatedTooEarly } from './initiated-too-early.ts';
import { notForwarding } from './not-forwarding.ts';

export const lifeRules: readonly Rule[] = [impossibleStatePair, initiatedTooEarly, notForwarding];
