/** How long a step may hold up the window at a time. Milliseconds. */
const slice = 8;

export interface Watch {
  readonly signal: AbortSignal;
  /** Told now and then, from 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** Runs the steps of a generator in slices between frames; rejects with the signal's reason where it is stopped in between. */
export async function runSliced<T>(steps: Generator<number, T, undefined>, { signal, onProgress }: Watch): Promise<T> {
  let end = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    onProgress(step.value);
    await nextTask(signal);
    end = performance.now() + slice;
  }
}

/** Lets the window draw and listen; rejects with the signal's reason once it is stopped. */
export async function nextTask(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
