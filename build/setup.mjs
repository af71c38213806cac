import path from 'node:path';
import { root } from './paths.mjs';
import { PlainFailure, writeFailureCode } from './plain-failure.mjs';
import { withLock } from './setup-lock.mjs';

/**
 * @typedef {object} SetUpStep
 * @property {string} title said while it runs
 * @property {() => boolean} isDone cheap: it is asked at every start
 * @property {() => Promise<void>} perform may rely on the steps before it
 */

/**
 * Brings the checkout to the state that the steps describe, in their order; silent when there is nothing to do. Two
 * processes in the same checkout take turns, and the second finds the first one's work done.
 * @param {readonly SetUpStep[]} steps
 */
export async function setUp(steps) {
  if (steps.every((step) => step.isDone())) return;
  try {
    await withLock(path.join(root, '.setup.lock'), async () => {
      for (const step of steps) {
        if (step.isDone()) continue;
        console.error(`${step.title} …`);
        await step.perform();
      }
    });
  } catch (error) {
    const code = writeFailureCode(error);
    if (code === undefined) throw error;
    throw new PlainFailure(`Peerscape could not be set up in ${root}: the folder cannot be written (${code}).`);
  }
}
