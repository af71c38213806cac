import { type CodeAccount, type CodePlan, ofKind } from '../resources/resource.ts';
import { accountCodes, idName, routerName, stepName, uidName } from './account-code.ts';

/** One value that goes from the script of one account to that of another, by its file in the hand-off folder. */
export interface Handoff {
  readonly name: string;
  readonly from: CodeAccount;
  readonly to: CodeAccount;
}

/** What the build scripts hand over, in the order in which it comes up; once each, however many peerings need it. */
export function handoffsOf(code: CodePlan): Handoff[] {
  const found = new Map<string, Handoff>();
  const hand = (name: string, from: CodeAccount, to: CodeAccount): void => {
    found.set(`${name} ${to.key}`, { name, from, to });
  };
  const across = ofKind(code.resources, 'connection').filter(({ of }) => of.accountsDiffer);
  for (const { of, with: peer } of across) {
    const [from, to] = [of.place.account, peer.place.account];
    if (from.uid === undefined) hand(uidName(from), from, to);
    hand(routerName(of.router), from, to);
    hand(idName(of), from, to);
  }
  for (const { of, with: peer } of across)
    if (of.role === 'acceptor') hand(stepName(of, 'recorded'), of.place.account, peer.place.account);
  for (const { account, namedElsewhere } of accountCodes(code)) {
    for (const { place, peer } of ofKind(code.resources, 'securityRule')) {
      if (!('group' in peer) || !namedElsewhere.has(peer.group) || place.account === account) continue;
      if (peer.group.place.account !== account) continue;
      if (account.uid === undefined) hand(uidName(account), account, place.account);
      hand(idName(peer.group), account, place.account);
    }
  }
  return [...found.values()];
}
