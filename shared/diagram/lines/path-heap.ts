/** A binary heap of numbers, the one with the least estimate first; of equal ones the least number, so that the same input gives the same path. */
export interface PathHeap {
  clear(): void;
  push(state: number, estimate: number): void;
  /** The next state, or -1 where there is none. */
  pop(): number;
}

export function pathHeap(room = 1024): PathHeap {
  let states = new Int32Array(room);
  let estimates = new Float64Array(room);
  let length = 0;
  return {
    clear() {
      length = 0;
    },
    push(state, estimate) {
      if (length === states.length) {
        const [fewer, before] = [states, estimates];
        states = new Int32Array(2 * length);
        estimates = new Float64Array(2 * length);
        states.set(fewer);
        estimates.set(before);
      }
      let at = length;
      length += 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        const above = estimates[parent] ?? 0;
        if (above < estimate || (above === estimate && (states[parent] ?? 0) < state)) break;
        states[at] = states[parent] ?? 0;
        estimates[at] = above;
        at = parent;
      }
      states[at] = state;
      estimates[at] = estimate;
    },
    pop() {
      if (length === 0) return -1;
      const top = states[0] ?? -1;
      length -= 1;
      // The last one sinks from the top to where it belongs.
      const [state, estimate] = [states[length] ?? 0, estimates[length] ?? 0];
      let at = 0;
      for (let child = 1; child < length; child = 2 * at + 1) {
        const [left, right] = [estimates[child] ?? 0, estimates[child + 1] ?? 0];
        const other =
          child + 1 < length && (right < left || (right === left && (states[child + 1] ?? 0) < (states[child] ?? 0)));
        if (other) child += 1;
        const below = estimates[child] ?? 0;
        if (estimate < below || (estimate === below && state < (states[child] ?? 0))) break;
        states[at] = states[child] ?? 0;
        estimates[at] = below;
        at = child;
      }
      states[at] = state;
      estimates[at] = estimate;
      return top;
    },
  };
}
