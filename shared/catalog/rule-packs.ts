import { expressConnect2019 } from './packs/express-connect-2019-08-14.ts';
import { expressConnect2026 } from './packs/express-connect-2026.ts';
import type { RulePack, RulePackId } from './rule-pack.ts';

/** Every rule pack, the oldest edition first. */
export const rulePacks: readonly RulePack[] = [expressConnect2019, expressConnect2026];

/** The pack of a plan that names none: the guide. */
export const defaultRulePack: RulePack = expressConnect2019;

const byId: ReadonlyMap<string, RulePack> = new Map(rulePacks.map((pack) => [pack.id, pack]));

/** The pack of that id; undefined for an id that is none, which a plan written by a newer Peerscape may hold. */
export function findRulePack(id: string): RulePack | undefined {
  return byId.get(id);
}

/** The pack that a plan is judged by: the one that it names, or the default where it names none that is known. */
export function rulePackOf({ rulePack }: { readonly rulePack: string }): RulePack {
  return findRulePack(rulePack) ?? defaultRulePack;
}

export function isRulePackId(id: string): id is RulePackId {
  return byId.has(id);
}
