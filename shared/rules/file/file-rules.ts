import type { Rule } from '../rule.ts';
import { danglingReference } from './dangling-reference.ts';
import { duplicateId } from './duplicate-id.ts';
import { placeOffCanvas } from './place-off-canvas.ts';
import { staleAcceptance } from './stale-acceptance.ts';

export const fileRules: readonly Rule[] = [danglingReference, duplicateId, staleAcceptance, placeOffCanvas];
