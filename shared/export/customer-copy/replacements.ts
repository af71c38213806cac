import { message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { type Cidr, parseCidr } from '../../net/cidr.ts';
import { formatIpv4, parseIpv4 } from '../../net/ipv4.ts';
import { idPrefixes } from '../../plan/ids.ts';
import { type ObjectTable, objectTables, type Plan } from '../../plan/plan.ts';
import { createAddressMap } from './address-map.ts';
import { createAliasMaker } from './aliases.ts';
import { allFlags, type CopyFlags } from './copy-flags.ts';
import { phraseFinder } from './folded-text.ts';
import { addressesIn, originalAddresses, originalWords } from './originals.ts';

/** What stands in a customer copy in the place of a text of the plan. */
export interface Replacements {
  /** Of an object, of one that is missing, or of nothing at all. */
  readonly id: (id: string) => string;
  readonly cloudId: (id: string | undefined, prefix: string) => string | undefined;
  readonly uid: (uid: string | undefined) => string | undefined;
  readonly name: (name: string, table: ObjectTable) => string;
  readonly planName: (name: string) => string;
  readonly address: (ip: string) => string;
  readonly block: (cidr: string) => string;
  /** Whether a text that is kept shows something that is to be hidden, so that it can't be. */
  readonly tells: (text: string) => boolean;
}

/** Aliases are numbered in the order in which they are asked for, so a copy is always made in the same order. */
export function createReplacements(plan: Plan, flags: CopyFlags, speak: Translator): Replacements {
  // Whatever is hidden now, an alias is never a text of the plan.
  const aliases = createAliasMaker(originalWords(plan, allFlags).map(({ text }) => text));
  const hides = phraseFinder(originalWords(plan, flags).map(({ text }) => text));
  const hiddenAddresses = flags.addresses ? originalAddresses(plan) : new Set<string>();
  const tells = (text: string): boolean =>
    hides(text).length > 0 || (flags.addresses && addressesIn(text).some((one) => hiddenAddresses.has(one)));
  const numbers = createAddressMap(plan);
  const tables = new Map<string, ObjectTable>();
  for (const table of objectTables) for (const { id } of plan[table]) if (!tables.has(id)) tables.set(id, table);

  const id = remembered((text) => {
    // Blank is how rules tell that nothing is there.
    if (isBlank(text)) return text;
    const table = tables.get(text);
    return flags.ids || tells(text) ? aliases.id(table === undefined ? 'none' : idPrefixes[table]) : text;
  });
  for (const text of tables.keys()) id(text);
  const cloudId = remembered((key) => {
    const [prefix, text] = splitAt(key, key.indexOf(' '));
    return flags.ids || tells(text) ? aliases.cloudId(prefix) : text;
  });
  const uid = remembered((text) => {
    if (!(flags.uids || tells(text))) return text;
    // What is no account ID stays none (PEER310).
    return /^\d+$/u.test(text.trim()) ? aliases.digits() : `x${aliases.digits()}`;
  });
  // A rule may find an object by what stands where an address should.
  const unreadable = remembered((text) => {
    if (tables.has(text)) return id(text);
    return flags.addresses || tells(text) ? aliases.numbered('?') : text;
  });
  return {
    id,
    cloudId: (text, prefix) => (text === undefined || isBlank(text) ? text : cloudId(`${prefix} ${text}`)),
    uid: (text) => (text === undefined || isBlank(text) ? text : uid(text)),
    name(name, table) {
      if (isBlank(name) || !(flags.names || tells(name))) return name;
      const word = speak.text(message(`kinds:${table}`));
      return table === 'accounts' ? aliases.lettered(word) : aliases.numbered(word);
    },
    planName: (name) => (flags.names || tells(name) ? speak.t('exportDialog:customerCopy.plan') : name),
    address(ip) {
      if (isBlank(ip)) return ip;
      const address = parseIpv4(ip);
      if (address === undefined) return unreadable(ip);
      return flags.addresses ? formatIpv4(numbers.address(address)) : ip;
    },
    block(cidr) {
      if (isBlank(cidr)) return cidr;
      const network = networkOf(cidr);
      if (network === undefined) return unreadable(cidr);
      if (!flags.addresses) return cidr;
      const { first, prefix } = network;
      const hostBits = (parseIpv4(cidr.slice(0, cidr.indexOf('/'))) ?? first) - first;
      return `${formatIpv4(numbers.block(first, prefix) + hostBits)}/${prefix}`;
    },
    tells,
  };
}

/** The block that a text names, or lies in where host bits are set. */
function networkOf(cidr: string): Cidr | undefined {
  const parsed = parseCidr(cidr);
  if (parsed.ok) return parsed.value;
  return parsed.error.code === 'host-bits-set' ? parsed.error.network : undefined;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function splitAt(text: string, at: number): [string, string] {
  return [text.slice(0, at), text.slice(at + 1)];
}

function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
