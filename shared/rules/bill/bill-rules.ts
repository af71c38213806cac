import type { Rule } from '../rule.ts';
import { priceAssumed } from './price-assumed.ts';
import { priceUnknown } from './price-unknown.ts';
import { subscriptionLapses } from './subscription-lapses.ts';
import { termNotOffered } from './term-not-offered.ts';
import { waiverEnds } from './waiver-ends.ts';

export const billRules: readonly Rule[] = [priceUnknown, waiverEnds, subscriptionLapses, termNotOffered, priceAssumed];
