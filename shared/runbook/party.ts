import { type Message, message } from '../messages/message.ts';
import { nameOf, type Network } from '../network/network.ts';

/** Whoever does a step: the owner of an account, or the people who run the data centers' routers and lines. */
export type Party = { readonly kind: 'account'; readonly id: string } | { readonly kind: 'network-team' };

export const networkTeam: Party = { kind: 'network-team' };

/** What `--account` calls the network team, unless an account has that id. */
const networkTeamId = 'network-team';

export function accountParty(id: string): Party {
  return { kind: 'account', id };
}

/** A key that no two parties share. */
export function partyKey(party: Party): string {
  return party.kind === 'account' ? `account/${party.id}` : party.kind;
}

export function sameParty(a: Party, b: Party): boolean {
  return a.kind === 'account' ? b.kind === 'account' && a.id === b.id : a.kind === b.kind;
}

/** The party that an id names; undefined where the plan has no such account. */
export function findParty(network: Network, id: string): Party | undefined {
  if (network.objects.get(id)?.table === 'accounts') return accountParty(id);
  return id === networkTeamId ? networkTeam : undefined;
}

export function partyName(network: Network, party: Party): Message {
  return party.kind === 'account'
    ? message('runbook:party.account', { name: nameOf(network, party.id) })
    : message('runbook:party.networkTeam');
}
