import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { casePlan, caseText } from '../support/cases.ts';
import { expect, killHard, test } from './support/desktop.ts';
import { keptWork } from './support/kept-work.ts';
import { expectSaveState, savedPlan } from './support/plan-files.ts';
import { planPageOf } from './support/plan-page.ts';
import { startScreenOf } from './support/start-screen.ts';
import { missingMs, steadyEditsIn } from './support/steady-edits.ts';

const twoVpcs = 'section-08-same-account';

/** After how long each round is killed, and how long its user rests between two edits, in milliseconds. */
const rounds = [
  { killedAfterMs: 900, pauseMs: 0 },
  { killedAfterMs: 2600, pauseMs: 250 },
  { killedAfterMs: 3300, pauseMs: 600 },
];

test('whoever edits without pause and is killed misses at most the edits of the last second', async ({
  start,
  userData,
  folder,
}) => {
  test.slow();
  const file = path.join(folder, 'plan.peerscape');
  writeFileSync(file, caseText(twoVpcs));
  let inFile = casePlan(twoVpcs).vpcs.length;
  for (const [at, { killedAfterMs, pauseMs }] of rounds.entries()) {
    const running = await start(at === 0 ? { files: [file] } : {});
    const { page } = running;
    if (at > 0) {
      const [work] = keptWork(userData);
      await startScreenOf(page).recover('plan.peerscape').click();
      await expect(planPageOf(page).nodes.first()).toBeVisible();
      await planPageOf(page).save();
      await expectSaveState(page, 'Saved');
      // What the window shows is what was in the journal.
      inFile = savedPlan(file).vpcs.length;
      expect(inFile).toBe(work?.plan?.vpcs.length);
    }
    const edits = await steadyEditsIn(page);
    edits.start(pauseMs);
    await expect.poll(() => edits.madeAt.length).toBeGreaterThan(0);
    await wait(killedAfterMs);
    const killedAt = await killHard(running);
    await edits.stop();

    expect(savedPlan(file).vpcs).toHaveLength(inFile);
    const [work, ...others] = keptWork(userData);
    expect(others).toEqual([]);
    expect(work?.plan).toBeDefined();
    const kept = (work?.plan?.vpcs.length ?? 0) - inFile;
    expect(kept).toBeGreaterThan(0);
    expect(missingMs(edits.madeAt, kept, killedAt)).toBeLessThanOrEqual(1000);
  }
});
