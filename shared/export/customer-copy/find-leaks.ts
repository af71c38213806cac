import { regions } from '../../catalog/regions.ts';
import { rulePackOf } from '../../catalog/rule-packs.ts';
import { messages } from '../../messages/areas.ts';
import { dottedMask } from '../../net/cidr.ts';
import { formatIpv4 } from '../../net/ipv4.ts';
import type { Plan } from '../../plan/plan.ts';
import { ruleTexts } from '../../rules/rule-texts.ts';
import { createAddressMap } from './address-map.ts';
import { addressesOf } from './plan-addresses.ts';
import type { CopyFlags } from './copy-flags.ts';
import { phraseFinder } from './folded-text.ts';
import { addressesIn, type Original, originalAddresses, originalWords } from './originals.ts';

/**
 * What of the plan is left in a text that was made from its customer copy: words as whole words, in whatever case and with whatever signs between
 * them, and addresses in dotted form. It looks at the plan itself and never at the copy. Some originals can't be told from other text and are not
 * reported: those of one or two signs, those that stand in Peerscape's own texts (a VPC named "VPC"), addresses that an alias has as well or that
 * are the mask of a subnet, and the ranges that every edition of the rules names, such as 192.168.0.0/16 as a whole.
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
  if (!addressesIn(text).some((one) => originals.has(one))) return [];
  const hits = new Set(addressesIn(withoutOwnExamples(text)).filter((one) => originals.has(one)));
  const aliases = aliasAddresses(plan);
  const { vpcRanges, reservedRanges } = rulePackOf(plan).addressing;
  for (const { cidr } of [...vpcRanges, ...reservedRanges]) {
    hits.delete(cidr);
    hits.delete(cidr.slice(0, cidr.indexOf('/')));
  }
  for (const mask of subnetMasks) hits.delete(mask);
  return [...hits].filter((hit) => !aliases.has(hit)).map((hit) => ({ part: 'addresses', text: hit }));
}

/** The text without the sentences of Peerscape that name an address as an example: "An IPv4 address such as 10.100.0.1." */
function withoutOwnExamples(text: string): string {
  ownExamples ??= textsIn([messages, ruleTexts])
    .flatMap((own) => own.split(/\{\{[^}]*\}\}/u))
    .filter((part) => {
      const named = addressesIn(part).join('').length;
      return named > 0 && part.trim().length - named >= leastWords;
    })
    .toSorted((a, b) => b.length - a.length);
  return ownExamples.reduce((left, example) => left.replaceAll(example, ' '), text);
}

/** From 0.0.0.0 to 255.255.255.255, as calls of the cloud and devices write the length of a prefix. */
const subnetMasks = Array.from({ length: 33 }, (_, length) => dottedMask(length));

let ownExamples: readonly string[] | undefined;

/** Characters beside the addresses: a bare address is no sentence. */
const leastWords = 5;

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
