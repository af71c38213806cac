import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { planText } from '../../shared/plan/canonical.ts';
import { fiveMegabytes } from '../soak/large-plan.ts';
import { casePlan, caseText } from '../support/cases.ts';
import { canvasOf } from './support/canvas.ts';
import { expect, killHard, test } from './support/desktop.ts';
import { keptWork } from './support/kept-work.ts';
import { inspectorOf } from './support/panels.ts';
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

test('the first edits of a plan of 5 MB are on disk within a second, too', async ({ start, userData, folder }) => {
  test.slow();
  const file = path.join(folder, 'plan.peerscape');
  const plan = fiveMegabytes();
  writeFileSync(file, planText(plan));
  const running = await start({ files: [file] });
  // What is long to write lies there before the first edit, and is nothing to recover.
  const aside = (): readonly string[] => readdirSync(path.join(userData, 'recovery'));
  await expect.poll(aside).toEqual([expect.stringMatching(/\.start$/)]);
  const edits = await steadyEditsIn(running.page);
  edits.start(100);
  await expect.poll(() => edits.madeAt.length).toBeGreaterThan(0);
  await wait(1200);
  const killedAt = await killHard(running);
  await edits.stop();

  const [work, ...others] = keptWork(userData);
  expect(others).toEqual([]);
  const kept = (work?.plan?.vpcs.length ?? 0) - plan.vpcs.length;
  expect(kept).toBeGreaterThan(0);
  expect(missingMs(edits.madeAt, kept, killedAt)).toBeLessThanOrEqual(1000);
});

test('a journal that has outgrown its text is begun anew, and loses nothing by it', async ({
  start,
  userData,
  folder,
}) => {
  const file = path.join(folder, 'plan.peerscape');
  const plan = casePlan(twoVpcs);
  const layout = [...plan.layout, { id: 'note-1', x: 0, y: -160 }];
  writeFileSync(file, planText({ ...plan, notes: [{ id: 'note-1', text: 'short' }], layout }));
  const running = await start({ files: [file] });
  const { page } = running;
  await canvasOf(page).nodes.getByText('short').click();
  const text = inspectorOf(page).field('Text');
  // Four of them are more than what is worth a new beginning.
  const long = (edit: number): string => `${edit} ${'x'.repeat(300_000)}`;
  for (let edit = 1; edit <= 5; edit += 1) {
    await text.fill(long(edit));
    await text.blur();
    await expect.poll(() => keptWork(userData)[0]?.plan?.notes[0]?.text).toBe(long(edit));
  }
  await expect.poll(() => keptWork(userData)[0]?.startsFrom?.notes[0]?.text.length).toBeGreaterThan(300_000);
  await killHard(running);
  expect(keptWork(userData)[0]?.plan?.notes[0]?.text).toBe(long(5));
});
