import { type Phase, phases } from './runbook.ts';

/** What decides about the place of a step, beside what it has to wait for. */
export interface Placed {
  readonly id: string;
  readonly phase: Phase;
  /** Steps of one group stay together where nothing forbids it: a connection that is withdrawn, a route that is replaced. */
  readonly group: number;
  readonly after: readonly string[];
}

/**
 * Puts steps into an order in which each comes after what it waits for; of those that can be next, the one of the earliest phase, then of the first
 * group, then the one that was given first. Steps that wait for one another are a broken invariant.
 */
export function inOrder<T extends Placed>(steps: readonly T[]): T[] {
  const indexOf = new Map(steps.map(({ id }, index) => [id, index]));
  const waiting = new Int32Array(steps.length);
  const followers: (number[] | undefined)[] = steps.map(() => undefined);
  steps.forEach(({ after }, index) => {
    for (const id of after.length < 2 ? after : new Set(after)) {
      const before = indexOf.get(id);
      if (before === undefined) continue;
      (followers[before] ??= []).push(index);
      waiting[index] = (waiting[index] ?? 0) + 1;
    }
  });
  const rank = Float64Array.from(steps, ({ phase }) => phases.indexOf(phase));
  const group = Float64Array.from(steps, (step) => step.group);
  const ready = new Heap((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || (group[a] ?? 0) - (group[b] ?? 0) || a - b);
  steps.forEach((_, index) => waiting[index] === 0 && ready.push(index));
  const ordered: T[] = [];
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    const step = steps[next];
    if (step !== undefined) ordered.push(step);
    for (const follower of followers[next] ?? []) {
      waiting[follower] = (waiting[follower] ?? 0) - 1;
      if (waiting[follower] === 0) ready.push(follower);
    }
  }
  if (ordered.length < steps.length) {
    const stuck = steps.filter((_, index) => (waiting[index] ?? 0) > 0).map(({ id }) => id);
    throw new Error(`steps wait for one another: ${stuck.slice(0, 10).join(', ')}`);
  }
  return ordered;
}

/** A binary heap of numbers, the least by `compare` on top. */
class Heap {
  readonly #items: number[] = [];
  readonly #compare: (a: number, b: number) => number;

  constructor(compare: (a: number, b: number) => number) {
    this.#compare = compare;
  }

  push(item: number): void {
    this.#items.push(item);
    for (let at = this.#items.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfLess(at, parent)) return;
      at = parent;
    }
  }

  pop(): number | undefined {
    const [top] = this.#items;
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return top;
    this.#items[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const child = this.#isLess(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfLess(child, at)) return top;
      at = child;
    }
  }

  #isLess(a: number, b: number): boolean {
    const first = this.#items[a];
    const second = this.#items[b];
    return first !== undefined && second !== undefined && this.#compare(first, second) < 0;
  }

  #swapIfLess(a: number, b: number): boolean {
    const first = this.#items[a];
    const second = this.#items[b];
    if (first === undefined || second === undefined || this.#compare(first, second) >= 0) return false;
    this.#items[a] = second;
    this.#items[b] = first;
    return true;
  }
}
