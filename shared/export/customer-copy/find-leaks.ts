import { regions } from '../../catalog/regions.ts';
import { messages } from '../../messages/areas.ts';
import { formatIpv4 } from '../../net/ipv4.ts';
import type { Plan } from '../../plan/plan.ts';
import { ruleTexts } from '../../rules/rule-texts.ts';
import { createAddressMap } from './address-map.ts';
import { addressesOf, packOf } from './plan-addresses.ts';
import type { CopyFlags } from './copy-flags.ts';
import { phraseFinder } from './folded-text.ts';
import { addressesIn, type Original, originalAddresses, originalWords } from './originals.ts';

/**
 * What of the plan is left in a text that was made from its customer copy: words as whole words, in whatever case and with whatever signs between
 * them, and addresses in dotted form. It looks at the plan itself and never at the copy. Three kinds of originals can't be told from other text
 * and are not reported: those of one or two signs, those that stand in Peerscape's own texts (a VPC named "VPC"), and addresses that an
 * alias has as well, and the ranges that every edition of the rules names, such as 192.168.0.0/16 as a whole.
 */
export function findLeaks(plan: Plan, flags: CopyFlags, text: string): readonly Original[] {
  const words = originalWords(plan, flags);
  const partOf = new Map(words.map((original) => [original.text, original]));
  const found = phraseFinder(partOf.keys())(text);
  const own = found.length === 0 ? new Set<string>() : new Set(phraseFinder(found)(vocabulary()));
  const leaks = found.flatMap((word) => (own.has(word) ? [] : (partOf.get(word) ?? [])));
  return flags.addresses ? [...leaks, ...leakedAddresses(plan, text)] : leaks;
}

function leakedAddresses(plan: Plan, text: string): Original[] {
  const originals = originalAddresses(plan);
  const hits = new Set(addressesIn(text).filter((one) => originals.has(one)));
  if (hits.size === 0) return [];
  const aliases = aliasAddresses(plan);
  const { vpcRanges, reservedRanges } = packOf(plan).addressing;
  for (const { cidr } of [...vpcRanges, ...reservedRanges]) {
    hits.delete(cidr);
    hits.delete(cidr.slice(0, cidr.indexOf('/')));
  }
  return [...hits].filter((hit) => !aliases.has(hit)).map((hit) => ({ part: 'addresses', text: hit }));
}

function aliasAddresses(plan: Plan): ReadonlySet<string> {
  const map = createAddressMap(plan);
  const { addresses, blocks } = addressesOf(plan);
  return new Set([
    ...addresses.map((address) => formatIpv4(map.address(address))),
    ...blocks.flatMap(({ first, prefix }) => {
      const alias = formatIpv4(map.block(first, prefix));
      return [alias, `${alias}/${prefix}`];
    }),
  ]);
}

let knownVocabulary: string | undefined;

/** Every text that Peerscape writes itself, in all languages, and the names of regions. */
function vocabulary(): string {
  knownVocabulary ??= [
    ...textsIn(messages),
    ...textsIn(ruleTexts),
    ...regions.flatMap(({ id, name }) => [id, ...textsIn(name)]),
  ].join('\n');
  return knownVocabulary;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
