/** The number at an index that must be inside the array; an index outside it is a broken invariant and throws. */
export function uint32At(numbers: Uint32Array, index: number): number {
  // One array type only, so that the engine inlines this into the sweeps at no cost.
  const found = numbers[index];
  if (found === undefined) throw new RangeError(`index ${index} of ${numbers.length}`);
  return found;
}
