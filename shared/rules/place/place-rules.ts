import type { Rule } from '../rule.ts';
import { placeMismatch } from './place-mismatch.ts';
import { placeUnknown } from './place-unknown.ts';

export const placeRules: readonly Rule[] = [placeUnknown, placeMismatch];
