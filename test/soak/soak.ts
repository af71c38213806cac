import { expect, test } from '@playwright/test';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { planText } from '../../shared/plan/canonical.ts';
import { newFolder } from '../e2e/support/launch.ts';
import { casePlan } from '../support/cases.ts';
import { fiveMegabytes } from './large-plan.ts';
import { keepsPromise, type Outcome } from './outcome.ts';
import { playRound, type Scene } from './round.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';

const minutes = Number(process.env['PEERSCAPE_SOAK_MINUTES']);
const report = process.env['PEERSCAPE_SOAK_REPORT'] ?? '';
const only = process.env['PEERSCAPE_SOAK_ONLY'] ?? '';
const small = casePlan('section-08-same-account');

type Kind = Pick<Scene, 'kind' | 'longestPauseMs' | 'longestRoundMs' | 'breaks'> & {
  readonly plans: readonly (() => string)[];
  /** Among the chains of rounds, how many are of this kind. */
  readonly share: number;
  readonly fills: boolean;
};

const smallText = (): string => planText(small);
const largeText = (): string => planText(fiveMegabytes());

const allKinds: readonly Kind[] = [
  {
    kind: 'one window',
    plans: [smallText],
    share: 4,
    longestPauseMs: 400,
    longestRoundMs: 5000,
    breaks: false,
    fills: false,
  },
  {
    kind: 'something broken before the restart',
    plans: [smallText],
    share: 3,
    longestPauseMs: 200,
    longestRoundMs: 2500,
    breaks: true,
    fills: false,
  },
  {
    kind: 'two windows',
    plans: [smallText, smallText],
    share: 2,
    longestPauseMs: 400,
    longestRoundMs: 4000,
    breaks: false,
    fills: false,
  },
  {
    kind: 'a plan of 5 MB',
    plans: [largeText],
    share: 2,
    longestPauseMs: 100,
    longestRoundMs: 12_000,
    breaks: false,
    fills: false,
  },
  {
    kind: 'a disk that fills up',
    plans: [smallText],
    share: 2,
    longestPauseMs: 400,
    longestRoundMs: 4000,
    breaks: false,
    fills: true,
  },
];

const kinds = allKinds.filter(({ kind }) => kind.includes(only));

/** Rounds that go on with the plan of the round before. */
const chainLength = 3;

test(`edits, kills, fills and breaks for ${minutes} minutes`, async () => {
  expect(minutes).toBeGreaterThan(0);
  expect(kinds).not.toEqual([]);
  const random = randomFrom(Date.now());
  const endAt = Date.now() + minutes * 60_000;
  const outcomes: Outcome[] = [];
  const order = kinds.flatMap((kind) => Array.from({ length: kind.share }, () => kind));
  for (let chain = 0; Date.now() < endAt; chain += 1) {
    // Every kind comes in its share; the first chains are one of each.
    const kind = chain < kinds.length ? kinds[chain] : order[Math.floor(random() * order.length)];
    if (kind !== undefined) await playChain(kind, chain, { random, endAt, outcomes });
    writeFileSync(report, JSON.stringify(outcomes));
  }
  expect(outcomes.filter((outcome) => !keepsPromise(outcome))).toEqual([]);
});

async function playChain(
  kind: Kind,
  chain: number,
  run: { readonly random: () => number; readonly endAt: number; readonly outcomes: Outcome[] },
): Promise<void> {
  const folder = newFolder();
  const disk = kind.fills ? mountSmallDisk(path.join(folder, 'disk'), 96) : undefined;
  // Where nothing can be mounted, there is no such round, and the table says so by its absence.
  if (kind.fills && disk === undefined) return;
  try {
    const files = kind.plans.map((text, at) => writtenPlan(folder, `plan-${chain}-${at}`, text()));
    const userData = path.join(disk?.folder ?? folder, 'user-data');
    mkdirSync(userData);
    const { kind: name, longestPauseMs, longestRoundMs, breaks } = kind;
    const scene: Scene = {
      kind: name,
      userData,
      files,
      random: run.random,
      longestPauseMs,
      longestRoundMs,
      disk,
      breaks,
    };
    for (let round = 0; round < chainLength && Date.now() < run.endAt; round += 1) {
      const outcome = await playRound(scene).catch((error: unknown) => unfinished(name, error));
      run.outcomes.push(outcome);
      const missing = outcome.lostMs.map((ms) => `${ms} ms`).join(', ');
      const verdict = keepsPromise(outcome) ? '' : `, BROKEN PROMISE ${JSON.stringify(outcome)}`;
      console.log(`${name}: ${outcome.edits} edits, ${missing} lost${verdict}`);
      // What such a round left is no ground for another.
      if (outcome.faults.length > 0) break;
    }
  } finally {
    clearAway(folder, disk);
  }
}

/** A round that did not come to its end is a broken promise, and no reason to end the soak. */
function unfinished(kind: string, error: unknown): Outcome {
  const nothing = { edits: 0, lostMs: [], brokenJournals: 0, lostJournals: 0, brokenFiles: 0, lostWindows: 0 };
  return { ...nothing, kind, damage: undefined, silent: 0, startMs: 0, faults: [String(error)] };
}

function writtenPlan(folder: string, name: string, text: string): string {
  const file = path.join(folder, `${name}.peerscape`);
  // Windows are told apart by the names of their plans.
  writeFileSync(file, text.replace(/"name": "[^"]*"/, `"name": "${name}"`));
  return file;
}

function clearAway(folder: string, disk: SmallDisk | undefined): void {
  disk?.unmount();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
