/** The place of something on a path as a variable for the sheets, which light one after the other. */
export function stepStyle(step = 1): Record<`--${string}`, number> {
  return { '--step': step };
}
