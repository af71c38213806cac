import { findRulePack, defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { compile } from '../../shared/network/compile.ts';
import type { Network } from '../../shared/network/network.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** The network of a plan on the day of the guide. */
export function networkOf(plan: Plan): Network {
  return compile(plan, findRulePack(plan.rulePack) ?? defaultRulePack, '2019-08-14');
}
