import type { CodeAccount, SecurityRuleResource } from '../resources/resource.ts';
import { idName, uidHandoff, uidWord } from './account-code.ts';
import { call, onceGiven, quoted, variable } from './shell.ts';

/** Every security rule as a call of the function that makes or removes it; a group of another account has to be handed over first. */
export function ruleLines(
  rules: readonly SecurityRuleResource[],
  account: CodeAccount,
  action: 'ensure_rule' | 'remove_rule',
  waiting: (key: string) => string,
): string[] {
  return rules.flatMap(({ key, place, group, direction, protocol, ports, policy, priority, peer }) => {
    const theirs = 'group' in peer ? peer.group : undefined;
    const other = theirs?.place.account;
    const isForeign = other !== undefined && other !== account;
    const words = [
      quoted(place.region),
      variable(idName(group)),
      direction,
      protocol,
      quoted(ports),
      policy,
      String(priority),
      quoted('cidr' in peer ? peer.cidr : ''),
      theirs === undefined ? "''" : variable(idName(theirs)),
      isForeign ? uidWord(other, account) : "''",
    ];
    const needed = isForeign && theirs !== undefined ? [idName(theirs), ...uidHandoff(other, account)] : [];
    return onceGiven(needed, waiting(key), [call(action, ...words)]);
  });
}
