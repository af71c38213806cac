import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PriceBook } from '../catalog/price-book.ts';

const remembered = new WeakMap<PriceBook, string>();

/** SHA-256 of what a book says, hexadecimal; the order of its fields does not count. */
export function bookHash(book: PriceBook): string {
  const known = remembered.get(book);
  if (known !== undefined) return known;
  const hash = hashOf(book);
  remembered.set(book, hash);
  return hash;
}

/** SHA-256 of JSON data, hexadecimal; the order of fields does not count, and absent is the same as undefined. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted(value)))));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  // As pairs: a record would let a field called `__proto__` vanish.
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]);
}
