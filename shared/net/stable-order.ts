/** Reorders rows by a key, ascending and stably: `order` names the rows, `key[row]` is the key of a row. Neither is changed. */
export function stableOrder(order: Uint32Array, key: Uint32Array): Uint32Array {
  const rows = order.length;
  const counts = digitCounts(order, key);
  let from = order;
  for (let digit = 0; digit < digits; digit++) {
    const shift = digit * bitsPerDigit;
    const base = digit * radix;
    if (isSameForAll(counts, base, rows)) continue;
    toOffsets(counts, base);
    const to = new Uint32Array(rows);
    for (let place = 0; place < rows; place++) {
      const row = from[place] ?? 0;
      const bucket = base + (((key[row] ?? 0) >>> shift) & digitMask);
      const target = counts[bucket] ?? 0;
      to[target] = row;
      counts[bucket] = target + 1;
    }
    from = to;
  }
  return from;
}

// A radix sort, least significant digit first; three digits of 11 bits cover 32 bits with one pass less than bytes would.
// Every index here is in bounds; `?? 0` tells the compiler so and is free, where a checked access makes these loops more than twice as slow.
const bitsPerDigit = 11;
const radix = 1 << bitsPerDigit;
const digitMask = radix - 1;
const digits = 3;

/** How often each value of each digit occurs, the histograms of the digits behind each other. */
function digitCounts(order: Uint32Array, key: Uint32Array): Uint32Array {
  const counts = new Uint32Array(digits * radix);
  for (const row of order) {
    const value = key[row] ?? 0;
    const low = value & digitMask;
    const middle = radix + ((value >>> bitsPerDigit) & digitMask);
    const high = 2 * radix + (value >>> (2 * bitsPerDigit));
    counts[low] = (counts[low] ?? 0) + 1;
    counts[middle] = (counts[middle] ?? 0) + 1;
    counts[high] = (counts[high] ?? 0) + 1;
  }
  return counts;
}

function isSameForAll(counts: Uint32Array, base: number, rows: number): boolean {
  for (let bucket = base; bucket < base + radix; bucket++) {
    const count = counts[bucket] ?? 0;
    if (count > 0) return count === rows;
  }
  return true;
}

/** Turns the histogram at `base` into the place where each bucket begins. */
function toOffsets(counts: Uint32Array, base: number): void {
  let offset = 0;
  for (let bucket = base; bucket < base + radix; bucket++) {
    const count = counts[bucket] ?? 0;
    counts[bucket] = offset;
    offset += count;
  }
}
