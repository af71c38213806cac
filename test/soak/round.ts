import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parsePlan } from '../../shared/plan/parse.ts';
import { killHard, nextWindow } from '../e2e/support/desktop.ts';
import { type KeptWork, keptWork } from '../e2e/support/kept-work.ts';
import { launch, type Peerscape, ready } from '../e2e/support/launch.ts';
import { expectSaveState, statusOf } from '../e2e/support/plan-files.ts';
import { noticesOf, planPageOf } from '../e2e/support/plan-page.ts';
import { startScreenOf } from '../e2e/support/start-screen.ts';
import { missingMs, type SteadyEdits, steadyEditsIn } from '../e2e/support/steady-edits.ts';
import { damages } from './damage.ts';
import { type Outcome, promisedMs } from './outcome.ts';
import type { SmallDisk } from '../support/small-disk.ts';

export interface Scene {
  readonly kind: string;
  readonly userData: string;
  /** Plans on a disk that has room; each is edited in a window of its own. */
  readonly files: readonly string[];
  readonly random: () => number;
  /** Between two edits, at most, in milliseconds. */
  readonly longestPauseMs: number;
  /** At most, in milliseconds. */
  readonly longestRoundMs: number;
  /** The disk of the user's data, where it is to fill up in the middle. */
  readonly disk: SmallDisk | undefined;
  /** Whether something may be broken after the kill. */
  readonly breaks: boolean;
}

interface Edited {
  readonly file: string;
  readonly page: Page;
  readonly before: number;
  readonly edits: SteadyEdits;
}

/** Starts the application on what the round before left, looks at all of it, edits, kills, and counts. */
export async function playRound(scene: Scene): Promise<Outcome> {
  const { kind, userData, files, random } = scene;
  const faults: string[] = [];
  const started = Date.now();
  const left = keptWork(userData).filter(({ file }) => file !== null && files.includes(file.path));
  const isNewer = (file: string, work: KeptWork | undefined): work is KeptWork =>
    work?.plan !== undefined && work.plan.vpcs.length > (countIn(file) ?? 0);
  const workOf = (file: string): KeptWork | undefined => left.find((work) => work.file?.path === file);
  const recovering = files.filter((file) => isNewer(file, workOf(file)));
  const opening = files.filter((file) => !recovering.includes(file));
  const running = await launch({ userData, files: opening });
  const startMs = Date.now() - started;

  let lostWindows = 0;
  const shown: Edited[] = [];
  for (const file of files) {
    const expected = recovering.includes(file) ? workOf(file)?.plan?.vpcs.length : countIn(file);
    try {
      const page = recovering.includes(file)
        ? await recovered(running, path.basename(file), opening.length === 0 && shown.length === 0)
        : await opened(running.app, file);
      const { nodes, areas } = planPageOf(page);
      await expect(nodes.or(areas).first()).toBeVisible();
      if (recovering.includes(file)) await save(page);
      if (countIn(file) !== expected) throw new Error(`${countIn(file)} VPCs instead of ${expected}`);
      shown.push({ file, page, before: countIn(file) ?? 0, edits: await steadyEditsIn(page) });
    } catch (error) {
      lostWindows += 1;
      faults.push(`${path.basename(file)}: ${firstLine(error)}`);
    }
  }

  const endAt = Date.now() + 300 + random() * scene.longestRoundMs;
  for (const { edits } of shown) edits.start(random() * scene.longestPauseMs);
  const full = scene.disk === undefined ? undefined : await throughFullDisk(scene, scene.disk, shown);
  while (Date.now() < endAt) {
    await wait(Math.min(Math.max(0, endAt - Date.now()), 300 + random() * 1500));
    const [first] = shown;
    // Not waited for: the end may come in the middle of it.
    if (first && full === undefined && random() < 0.3) await saveBetweenEdits(first, random() * scene.longestPauseMs);
  }
  const killedAt = await killHard(running);
  await Promise.all(shown.map(({ edits }) => edits.stop()));
  // What came while there was no room could not be kept.
  const countsUntil = full?.fullAt ?? killedAt;
  scene.disk?.free();

  const work = keptWork(userData).filter(({ file }) => file !== null && files.includes(file.path));
  const brokenJournals = keptWork(userData).filter(({ plan }) => plan === undefined).length;
  const lostMs = shown.map(({ file, before, edits }) =>
    missingMs(edits.madeAt, vpcsKept(userData, file) - before, countsUntil),
  );
  const damaged = scene.breaks && work[0] ? await breakSomething(scene, work[0]) : undefined;
  return {
    kind,
    edits: shown.reduce((sum, { edits }) => sum + edits.madeAt.length, 0),
    lostMs,
    brokenJournals,
    lostJournals: damaged?.lost ?? 0,
    brokenFiles: files.filter((file) => countIn(file) === undefined).length,
    lostWindows,
    damage: damaged?.name,
    silent: full?.silent ?? 0,
    startMs,
    faults,
  };
}

/** Fills the disk in the middle of the work, sees that the window says so, and on most rounds makes room again. */
async function throughFullDisk(
  { random, userData }: Scene,
  disk: SmallDisk,
  shown: readonly Edited[],
): Promise<{ readonly silent: number; readonly fullAt: number | undefined }> {
  await wait(500 + random() * 1500);
  const filledAt = Date.now();
  disk.fill();
  // The application frees a little of its caches now and then.
  const refill = setInterval(() => disk.fill(), 100);
  let silent = 0;
  const told: Edited[] = [];
  for (const each of shown) {
    if (await isSaid(each.page, 'Unsaved changes are not kept')) told.push(each);
    // A few edits more find room in the last block of the journal: a window whose work is all there has nothing to say.
    else if (missingNow(userData, each) > promisedMs) silent += 1;
  }
  clearInterval(refill);
  if (random() < 0.3) return { silent, fullAt: filledAt };
  disk.free();
  for (const { page } of told) if (!(await isSaid(page, 'Unsaved changes are kept again.'))) silent += 1;
  return { silent, fullAt: undefined };
}

/** How old the oldest edit of a window is that is in neither its file nor its journal, in milliseconds. */
function missingNow(userData: string, { file, before, edits }: Edited): number {
  const now = Date.now();
  return missingMs(edits.madeAt, vpcsKept(userData, file) - before, now);
}

/** The most VPCs that the file of a plan or its journal has. */
function vpcsKept(userData: string, file: string): number {
  const inJournals = keptWork(userData)
    .filter((work) => work.file?.path === file)
    .map(({ plan }) => plan?.vpcs.length ?? 0);
  return Math.max(countIn(file) ?? 0, ...inJournals);
}

function isSaid(page: Page, words: string): Promise<boolean> {
  return expect(noticesOf(page).filter({ hasText: words }).first())
    .toBeVisible({ timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
}

/** Breaks something after a kill, starts once more, and sees that the start screen comes and that nothing was deleted. */
async function breakSomething(
  { userData, random }: Scene,
  work: KeptWork,
): Promise<{ readonly name: string; readonly lost: number } | undefined> {
  const damage = damages[Math.floor(random() * damages.length)];
  if (damage === undefined) return undefined;
  const before = readFileSync(work.path);
  damage.act(userData, work.path, random);
  const running = await launch({ userData });
  const screen = startScreenOf(running.page);
  await expect(screen.newPlan).toBeVisible();
  const name = path.basename(work.file?.path ?? '');
  // A byte of the head may be one of the name: the work is offered then under what is left of that.
  const offers = damage.sparesWork ? screen.recover(name) : screen.recovery.getByRole('button', { name: 'Recover' });
  const isOffered = await expect(offers.first())
    .toBeVisible({ timeout: damage.sparesWork ? 60_000 : 2_000 })
    .then(
      () => true,
      () => false,
    );
  const isSetAside = readdirSync(path.dirname(work.path)).includes(`${path.basename(work.path)}.broken`);
  await killHard(running);
  const lost = damage.sparesWork ? !isOffered || !existsSync(work.path) : !isOffered && !isSetAside;
  // The next round is to find the work as it was.
  writeFileSync(work.path, before);
  return { name: damage.name, lost: lost ? 1 : 0 };
}

async function opened(app: ElectronApplication, file: string): Promise<Page> {
  const isIt = async (page: Page): Promise<boolean> =>
    (await (await app.browserWindow(page)).evaluate((window: Electron.BrowserWindow) => window.getTitle())).includes(
      nameIn(file),
    );
  await expect.poll(async () => (await Promise.all(app.windows().map(isIt))).includes(true)).toBe(true);
  for (const page of app.windows()) if (await isIt(page)) return ready(page).then(() => page);
  throw new Error('no window shows it');
}

async function recovered({ app, page }: Peerscape, name: string, isFirst: boolean): Promise<Page> {
  const screen = isFirst
    ? page
    : await nextWindow(app, () =>
        page.evaluate(() => {
          const api = Reflect.get(window, 'peerscape') as { windows: { open(content: object): Promise<unknown> } };
          return api.windows.open({ show: 'startScreen' });
        }),
      );
  await startScreenOf(screen).recover(name).first().click();
  return screen;
}

async function save(page: Page): Promise<void> {
  await planPageOf(page).save();
  // Where the end came between a save and what the journal says of it.
  const overwrite = page.getByRole('dialog').getByRole('button', { name: 'Overwrite the file' });
  await expect(statusOf(page).getByText('Saved', { exact: true }).or(overwrite)).toBeVisible();
  if (await overwrite.isVisible()) await overwrite.click();
  await expectSaveState(page, 'Saved');
}

async function saveBetweenEdits({ page, edits }: Edited, pauseMs: number): Promise<void> {
  await edits.stop();
  await planPageOf(page).save();
  edits.start(pauseMs);
}

/** How many VPCs the plan in a file has; undefined where the file is broken. */
function countIn(file: string): number | undefined {
  const parsed = parsePlan(readFileSync(file, 'utf8'));
  return parsed.ok ? parsed.value.vpcs.length : undefined;
}

function nameIn(file: string): string {
  const parsed = parsePlan(readFileSync(file, 'utf8'));
  return parsed.ok ? parsed.value.name : '';
}

function firstLine(error: unknown): string {
  return String(error).split('\n', 1)[0] ?? '';
}
