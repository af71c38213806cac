import { gridSize } from '../geometry.ts';

/** Something that is wanted with its middle at a height. */
export interface Wanted {
  readonly middle: number;
  readonly height: number;
}

/**
 * The tops of things in one column, in the order in which they are wanted from top to bottom, each as close to its height as the others let it
 * be and on the grid; `least` is the topmost place. By place of the argument.
 */
export function spreadOut(things: readonly Wanted[], gap: number, least: number): number[] {
  const order = [...things.keys()].sort((a, b) => (things[a]?.middle ?? 0) - (things[b]?.middle ?? 0) || a - b);
  // Runs of things that touch are moved as one, so that they lie around the middle of what they want.
  const runs: { top: number; height: number; members: number[] }[] = [];
  for (const at of order) {
    const { middle, height } = things[at] ?? { middle: 0, height: 0 };
    let run = { top: Math.max(least, middle - height / 2), height, members: [at] };
    for (let above = runs.at(-1); above && above.top + above.height + gap > run.top; above = runs.at(-1)) {
      runs.pop();
      const members = [...above.members, ...run.members];
      const whole = above.height + gap + run.height;
      run = { top: Math.max(least, topOf(members, things, gap)), height: whole, members };
    }
    runs.push(run);
  }
  const tops = things.map(() => 0);
  for (const { top, members } of runs) {
    let at = Math.round(top / gridSize) * gridSize;
    for (const member of members) {
      tops[member] = at;
      at += (things[member]?.height ?? 0) + gap;
    }
  }
  return tops;
}

/** Where a run begins so that its members lie, on average, where they want to. */
function topOf(members: readonly number[], things: readonly Wanted[], gap: number): number {
  let [sum, offset] = [0, 0];
  for (const member of members) {
    const { middle, height } = things[member] ?? { middle: 0, height: 0 };
    sum += middle - height / 2 - offset;
    offset += height + gap;
  }
  return sum / members.length;
}
