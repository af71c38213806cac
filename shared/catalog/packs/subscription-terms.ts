import type { SubscriptionTerm } from '../rule-pack.ts';
import type { Source } from '../source.ts';

const createRouterInterface: Source = { document: 'openapi-meta', at: 'CreateRouterInterface' };

/** The guide names subscriptions by month and by year; how many of them at once, only the API reference says (`Period`). */
export const subscriptionTerms: readonly SubscriptionTerm[] = [
  { unit: 'month', min: 1, max: 9, source: createRouterInterface },
  { unit: 'year', min: 1, max: 3, source: createRouterInterface },
];
