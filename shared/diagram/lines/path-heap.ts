/** A binary heap of numbers, the one with the least estimate first; of equal ones the least number, so that the same input gives the same path. */
export interface PathHeap {
  clear(): void;
  push(state: number, estimate: number): void;
  /** The next state, or -1 where there is none. */
  pop(): number;
}

export function pathHeap(): PathHeap {
  const states: number[] = [];
  const estimates: number[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const [left, right] = [estimates[a] ?? 0, estimates[b] ?? 0];
    return left < right || (left === right && (states[a] ?? 0) < (states[b] ?? 0));
  };
  const swap = (a: number, b: number): void => {
    const [state, estimate] = [states[a] ?? 0, estimates[a] ?? 0];
    states[a] = states[b] ?? 0;
    estimates[a] = estimates[b] ?? 0;
    states[b] = state;
    estimates[b] = estimate;
  };
  return {
    clear() {
      states.length = 0;
      estimates.length = 0;
    },
    push(state, estimate) {
      states.push(state);
      estimates.push(estimate);
      for (let at = states.length - 1; at > 0;) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const top = states[0];
      if (top === undefined) return -1;
      swap(0, states.length - 1);
      states.pop();
      estimates.pop();
      for (let at = 0; ;) {
        let least = at;
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < states.length && isBefore(child, least)) least = child;
        if (least === at) return top;
        swap(at, least);
        at = least;
      }
    },
  };
}
