import type { RulePack } from '../../catalog/rule-pack.ts';
import { rulePackOf } from '../../catalog/rule-packs.ts';
import { type Cidr, cidrAt, contains, overlap, parseCidr } from '../../net/cidr.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import { nextFreeBlock } from '../../net/free-block.ts';
import type { Plan } from '../../plan/plan.ts';
import { addressesOf, type Ground, type PlanAddresses } from './plan-addresses.ts';

/** Gives every address another one, always the same. */
export interface AddressMap {
  readonly address: (address: Ipv4) => Ipv4;
  /** Of a block, its first address moved and its mask length kept; `host` bits beyond the mask stay as they are. */
  readonly block: (first: Ipv4, prefix: number) => Ipv4;
}

/**
 * Renumbers the addresses of a plan so that everything that is computed from them stays: two addresses share as many leading bits afterwards as
 * before, so that containment, overlaps and mask lengths are the same; private and reserved ranges stay private and reserved; the addresses
 * that a subnet reserves stay the reserved ones. Of several such numberings the one that reuses the fewest old numbers is taken. It hides
 * numbers from readers; it is no encryption.
 */
export function createAddressMap(plan: Plan): AddressMap {
  const original = addressesOf(plan);
  const moves = movesOf(original);
  const moved = movedAddresses(original, moves);
  const fixed = fixedRanges(rulePackOf(plan));
  const seed = digest(original);
  const everything = [
    ...original.addresses.map((address) => [address, 32] as const),
    ...original.blocks.map(({ first, prefix }) => [first, prefix] as const),
  ];
  const used = new Set([...original.addresses, ...original.blocks.map(({ first }) => first)]);
  let best: { readonly map: AddressMap; readonly reused: number } | undefined;
  for (let salt = 0; salt < mostSalts && best?.reused !== 0; salt += 1) {
    const map = mapWith(moved.grounds, fixed, moves, mix(seed ^ salt));
    let reused = 0;
    for (const [first, prefix] of everything) {
      if (used.has(map.block(first, prefix))) reused += 1;
      if (best !== undefined && reused >= best.reused) break;
    }
    if (best === undefined || reused < best.reused) best = { map, reused };
  }
  if (best === undefined) throw new Error('no numbering was tried');
  return best.map;
}

const mostSalts = 32;

/** A private range that moves as a whole into another one, where nothing of the plan is. */
interface Move {
  readonly from: Cidr;
  readonly to: Cidr;
}

const widest = known('10.0.0.0/8');
const narrower = ['172.16.0.0/12', '192.168.0.0/16'].map(known);

/**
 * The narrow private ranges have too few free bits to be renumbered well, and plans take them whole. They move into 10.0.0.0/8, as far as there is
 * room and no block of the plan is wider than they are.
 */
function movesOf({ blocks, addresses }: PlanAddresses): Move[] {
  const moves: Move[] = [];
  const taken = [...blocks, ...addresses.map((address) => cidrAt(address, 32))];
  for (const from of narrower) {
    const isInside = blocks.some((block) => block.prefix > 0 && block.prefix < from.prefix && contains(block, from));
    if (isInside || !taken.some((block) => overlap(from, block))) continue;
    const around = [...taken.filter(({ prefix }) => prefix > 0), ...moves.map(({ to }) => to)];
    const to = nextFreeBlock([widest], around, from.prefix);
    if (to !== undefined) moves.push({ from, to });
  }
  return moves;
}

function movedAddresses({ addresses, blocks, grounds }: PlanAddresses, moves: readonly Move[]): PlanAddresses {
  const moveBlock = (block: Cidr): Cidr => cidrAt(moveAddress(block.first, block.prefix, moves), block.prefix);
  return {
    addresses: addresses.map((address) => moveAddress(address, 32, moves)),
    blocks: blocks.map(moveBlock),
    grounds: grounds.map((ground) => ({ ...ground, block: moveBlock(ground.block) })),
  };
}

function moveAddress(address: Ipv4, prefix: number, moves: readonly Move[]): Ipv4 {
  const move = moves.find(({ from }) => prefix >= from.prefix && from.first <= address && address <= from.last);
  return move === undefined ? address : move.to.first + (address - move.from.first);
}

/** Ranges that mean something as a whole. */
function fixedRanges({ addressing: { vpcRanges, reservedRanges } }: RulePack): Cidr[] {
  return [widest, ...narrower, ...[...vpcRanges, ...reservedRanges].map(({ cidr }) => known(cidr))];
}

/**
 * A way down the binary tree of addresses that crosses over at some of its forks. Whether it does depends on the fork alone, so that whoever shares
 * the way shares the new way.
 */
function mapWith(grounds: readonly Ground[], fixed: readonly Cidr[], moves: readonly Move[], seed: number): AddressMap {
  const groundAt = new Map<number, Ground[]>();
  for (const ground of grounds) {
    const key = nodeKey(ground.block.first, ground.block.prefix);
    const others = groundAt.get(key);
    if (others) others.push(ground);
    else groundAt.set(key, [ground]);
  }
  const carryOver = (address: Ipv4, prefix: number): Ipv4 => {
    const start = moveAddress(address, prefix, moves);
    let result = 0;
    const around: Ground[] = [];
    for (let depth = 0; depth < 32; depth += 1) {
      const bit = (start >>> (31 - depth)) & 1;
      let crosses = 0;
      if (depth < prefix) {
        const node = cidrAt(start, depth);
        around.push(...(groundAt.get(nodeKey(node.first, depth)) ?? []));
        if (!isSettled(node, fixed, around)) crosses = mix(mix(seed ^ node.first) ^ depth) & 1;
      }
      result = result * 2 + (bit ^ crosses);
    }
    return result;
  };
  const cache = new Map<number, Ipv4>();
  const cached = (address: Ipv4, prefix: number): Ipv4 => {
    const key = nodeKey(address, prefix);
    const knownResult = cache.get(key);
    if (knownResult !== undefined) return knownResult;
    const made = carryOver(address, prefix);
    cache.set(key, made);
    return made;
  };
  return { address: (address) => cached(address, 32), block: cached };
}

/** No range that means something as a whole is smaller than 192.168.0.0/16. */
const longestFixed = 16;

/** Whether the two halves of a node must stay where they are: a fixed range lies in one of them, or an address that a subnet reserves. */
function isSettled(node: Cidr, fixed: readonly Cidr[], around: readonly Ground[]): boolean {
  return (
    (node.prefix < longestFixed && fixed.some((range) => range.prefix > node.prefix && contains(node, range))) ||
    around.some(
      ({ block, reservedFirst, reservedLast }) =>
        node.first < block.first + reservedFirst || node.last > block.last - reservedLast,
    )
  );
}

function nodeKey(first: Ipv4, prefix: number): number {
  return first * 64 + prefix;
}

/** A number of all addresses of a plan, whatever their order: who does not know them can't run the numbering backwards. */
function digest({ addresses, blocks }: PlanAddresses): number {
  const numbers = [...addresses, ...blocks.map(({ first, prefix }) => nodeKey(first, prefix))];
  return numbers.toSorted((a, b) => a - b).reduce((hash, number) => mix(mix(hash ^ number) ^ (number / 2 ** 32)), 0);
}

/** The finalizer of MurmurHash3: every bit of the input changes half of those of the output. */
function mix(value: number): number {
  let hash = (value + 0x9e37_79b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function known(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(`not a block: ${text}`);
  return parsed.value;
}
