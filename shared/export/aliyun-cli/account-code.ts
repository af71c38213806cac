import {
  type CodeAccount,
  type CodePlan,
  type InterfaceResource,
  ofKind,
  type Resource,
  type RouterResource,
  type SecurityGroupResource,
  type Value,
} from '../resources/resource.ts';
import { call, quoted, variable } from './shell.ts';

/** The part of a plan that lies in one account: what its script has to do. */
export interface AccountCode {
  readonly account: CodeAccount;
  readonly resources: readonly Resource[];
  /** Its security groups that rules of other accounts name. */
  readonly namedElsewhere: ReadonlySet<SecurityGroupResource>;
}

export function accountCodes({ accounts, resources }: CodePlan): AccountCode[] {
  const byAccount = new Map<CodeAccount, Resource[]>(accounts.map((account) => [account, []]));
  for (const resource of resources) byAccount.get(resource.place.account)?.push(resource);
  const namedElsewhere = new Set(
    ofKind(resources, 'securityRule').flatMap(({ place, peer }) =>
      'group' in peer && peer.group.place.account !== place.account ? [peer.group] : [],
    ),
  );
  return [...byAccount].map(([account, own]) => ({ account, resources: own, namedElsewhere }));
}

// Two underscores, which no key of ours has: a script's own variables never meet an input.

export function idName({ key }: Resource): string {
  return `${key}__id`;
}

/** What the API calls RouterId: a VPC's VRouter, a VBR itself. */
export function routerName({ key }: RouterResource): string {
  return `${key}__router`;
}

export function tableName({ key }: RouterResource): string {
  return `${key}__table`;
}

export function circuitName({ key }: RouterResource): string {
  return `${key}__circuit`;
}

export function uidName({ key }: CodeAccount): string {
  return `${key}__uid`;
}

/** Handed over once an interface knows its peer, or once nothing uses it any more. */
export function stepName({ key }: InterfaceResource, step: 'recorded' | 'unused' | 'suspended'): string {
  return `${key}__${step}`;
}

export function word(value: Value | Value<number>): string {
  return value.kind === 'input' ? variable(value.input.key) : quoted(String(value.value));
}

/** The uid of an account as a word: known, of the account that the script runs in, or handed over. */
export function uidWord(account: CodeAccount, own: CodeAccount): string {
  if (account === own) return variable('uid');
  return account.uid === undefined ? variable(uidName(account)) : quoted(account.uid);
}

export function uidHandoff(account: CodeAccount, own: CodeAccount): string[] {
  return account === own || account.uid !== undefined ? [] : [uidName(account)];
}

/** Lines that tell the script what exists: its id is known or was given. */
export function existingLines(resource: RouterResource | InterfaceResource | SecurityGroupResource): string[] {
  if (resource.presence.kind !== 'existing') return [];
  const { key, place } = resource;
  const id = word(resource.presence.id);
  switch (resource.kind) {
    case 'vpc':
      return [call('know_vpc', key, quoted(place.region), id, quoted(resource.cidr))];
    case 'vbr':
      return [call('know_vbr', key, quoted(place.region), id)];
    default:
      return [call('keep', idName(resource), id)];
  }
}

export function routerTypeWord(router: RouterResource): string {
  return router.kind === 'vbr' ? 'VBR' : 'VRouter';
}
