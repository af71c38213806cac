import { describe, expect, it } from 'vitest';
import { runSliced } from '../../../renderer/exports/run-sliced.ts';

/** Takes longer than a slice for every step. */
function* slow(steps: number, ran: number[]): Generator<number, string, undefined> {
  for (let at = 0; at < steps; at += 1) {
    const end = performance.now() + 10;
    while (performance.now() < end);
    ran.push(at);
    yield at / steps;
  }
  return 'done';
}

describe('steps run in slices', () => {
  it('come to their result, tell how far they are, and let other tasks in between', async () => {
    const told: number[] = [];
    let others = 0;
    const timer = setInterval(() => (others += 1), 1);
    const watch = { signal: new AbortController().signal, onProgress: (done: number) => told.push(done) };
    expect(await runSliced(slow(4, []), watch)).toBe('done');
    clearInterval(timer);
    expect(told).toEqual([0, 0.25, 0.5, 0.75]);
    expect(others).toBeGreaterThan(0);
  });

  it('end in the middle once they are stopped', async () => {
    const ran: number[] = [];
    const controller = new AbortController();
    const running = runSliced(slow(100, ran), {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('stopped')),
    });
    await expect(running).rejects.toThrow('stopped');
    expect(ran).toEqual([0]);
  });
});
