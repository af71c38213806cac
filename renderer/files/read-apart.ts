import type { Message } from '../../shared/messages/message.ts';
import type { Result } from '../../shared/result.ts';
import { type PlanPiece, piecesTogether, type ReadPlan, readPlan, type Writing } from './read-plan.ts';

/** A text of so many characters, with its steps, is read elsewhere: here it would hold up the window. */
const largeText = 500_000;

export function isLarge({ text, steps }: Writing): boolean {
  return steps.reduce((sum, step) => sum + step.length, text.length) > largeText;
}

/** Reads a plan without holding up the window. */
export function readApart(writing: Writing): Promise<Result<ReadPlan, Message>> {
  if (!isLarge(writing)) return Promise.resolve(readPlan(writing));
  const worker = new Worker(new URL('./read-plan-worker.ts', import.meta.url), { type: 'module' });
  const pieces = piecesTogether();
  return new Promise<Result<ReadPlan, Message>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<PlanPiece>) => {
      const read = pieces.add(data);
      if (read !== undefined) resolve(read);
    };
    // A window that is held up is better than one that shows nothing.
    worker.onerror = () => resolve(readPlan(writing));
    worker.postMessage(writing);
  }).finally(() => worker.terminate());
}
