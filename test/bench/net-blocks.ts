/** `count` blocks as a large plan has them: private ranges, /13 to /28 and most of them small, some nested. The same ones every time. */
export function planBlocks(count: number): string[] {
  const next = numbers(20_190_814);
  return Array.from({ length: count }, () => {
    const prefix = 28 - Math.floor(16 * next() ** 6);
    // The upper bits vary freely within 10.0.0.0/8 and 172.16.0.0/12, the host bits are cleared.
    const base = next() < 0.7 ? 0x0a00_0000 + next() * 2 ** 24 : 0xac10_0000 + next() * 2 ** 20;
    const size = 2 ** (32 - prefix);
    return `${dotted(Math.floor(base / size) * size)}/${prefix}`;
  });
}

/** `count` addresses of the same ranges. */
export function planAddresses(count: number): string[] {
  const next = numbers(1_408_2019);
  return Array.from({ length: count }, () => dotted(0x0a00_0000 + Math.floor(next() * 2 ** 24)));
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}

/** Repeatable numbers from 0 to 1 (a linear congruential generator, constants of Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
