import { type Message, message } from '../../messages/message.ts';
import type { Network } from '../../network/network.ts';
import { cloudDescription, cloudName, printable } from './cloud-name.ts';
import { type Keys, words } from './keys.ts';
import type { CodeAccount, Input, Place, Presence, Resource, Value } from './resource.ts';

/** What the makers of resources share: keys and names already given away, places, and what there is to say about what was made. */
export interface Making {
  readonly network: Network;
  readonly keys: Keys;
  readonly rebuild: boolean;
  readonly accounts: readonly CodeAccount[];
  readonly places: readonly Place[];
  readonly placeOf: (accountId: string, region: string) => Place;
  readonly accountOf: (accountId: string) => CodeAccount;
  readonly input: (
    key: string,
    about: Message,
    more?: Partial<Pick<Input, 'type' | 'initial' | 'mayBeEmpty'>>,
  ) => Input;
  /** A value that the plan holds, else the question for it. */
  readonly value: (known: string | undefined, ask: () => Input) => Value;
  readonly existing: (cloudId: string | undefined, ask: () => Input) => Presence;
  /** The cloud's name and description of an object; no two of a kind share a name where they would meet. */
  readonly named: (
    meeting: string,
    object: { readonly id: string; readonly name: string },
    ending?: string,
  ) => { readonly name: string; readonly description: string | undefined };
  /** Says something about a resource, if it is part of the code in the end; about none: in any case. */
  readonly remark: (about: Resource | undefined, remark: Message) => void;
  readonly remarksAbout: (kept: ReadonlySet<Resource>) => readonly Message[];
}

export function createMaking(network: Network, keys: Keys, rebuild: boolean): Making {
  const input: Making['input'] = (key, about, { type = 'text', initial, mayBeEmpty = false } = {}) => ({
    key: keys.derived(key),
    type,
    about,
    initial,
    mayBeEmpty,
  });
  const accountById = new Map<string, CodeAccount>(
    network.plan.accounts.map(({ id, name, uid }) => {
      const key = keys.ofId(id);
      const account = labelOf({ id, name });
      const profile = input(`${key}_profile`, message('code:input.profile', { account }));
      return [id, { key, name: account, uid: present(uid), profile }];
    }),
  );
  const accountOf = (id: string): CodeAccount => {
    const known = accountById.get(id);
    if (known === undefined) throw new Error(`No account "${id}": FILE001 should have stopped the export`);
    return known;
  };
  const places = new Map<string, Place>();
  const remarks: { readonly about: Resource | undefined; readonly remark: Message }[] = [];
  const names = new Set<string>();
  return {
    network,
    keys,
    rebuild,
    accounts: [...accountById.values()],
    get places() {
      return [...places.values()];
    },
    accountOf,
    placeOf(accountId, region) {
      const at = JSON.stringify([accountId, region]);
      const known = places.get(at);
      if (known !== undefined) return known;
      const account = accountOf(accountId);
      const place = { key: keys.derived(`${account.key}_${words(region)}`), account, region };
      places.set(at, place);
      return place;
    },
    input,
    value(known, ask) {
      const value = present(known);
      return value === undefined ? { kind: 'input', input: ask() } : { kind: 'known', value };
    },
    existing(cloudId, ask) {
      const id = present(cloudId);
      return {
        kind: 'existing',
        id: id === undefined ? { kind: 'input', input: ask() } : { kind: 'known', value: id },
      };
    },
    named(meeting, { id, name }, ending = '') {
      // The id is of the plan: it is only a name where there is no other, and tells namesakes apart.
      const byId = `object-${words(id)}`;
      const { name: own, isAdapted } = cloudName(name, byId, ending);
      let unique = own;
      for (let number = 1; names.has(`${meeting} ${unique}`); number++) {
        const apart = [words(id).slice(0, 40), ...(number === 1 ? [] : [number])].join('-');
        unique = cloudName(name, byId, `-${apart}${ending}`).name;
      }
      names.add(`${meeting} ${unique}`);
      if (!isAdapted && unique === own) return { name: unique, description: undefined };
      const params = { name: labelOf({ id, name }), adapted: labelOf({ id, name: unique }) };
      const key = isAdapted ? 'code:remark.name' : 'code:remark.namesake';
      remarks.push({ about: undefined, remark: message(key, params) });
      return { name: unique, description: cloudDescription(name) };
    },
    remark: (about, remark) => void remarks.push({ about, remark }),
    remarksAbout: (kept) =>
      remarks.flatMap(({ about, remark }) => (about === undefined || kept.has(about) ? [remark] : [])),
  };
}

/** What people call an object, on one line and short enough to be read. */
export function labelOf({ id, name }: { readonly id: string; readonly name: string }): string {
  const text = printable(name);
  const label = text === '' ? printable(id) : text;
  return label.length > 80 ? `${label.slice(0, 79)}…` : label;
}

function present(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}
