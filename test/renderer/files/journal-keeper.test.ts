/* eslint-disable @typescript-eslint/unbound-method -- what a desk gives has no `this` */
import { describe, expect, it } from 'vitest';
import { createJournalKeeper, type JournalBase } from '../../../renderer/files/journal-keeper.ts';
import type { FileError } from '../../../shared/ipc/file-error.ts';
import { planText } from '../../../shared/plan/canonical.ts';
import { replayJournal } from '../../../shared/plan/journal-changes.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Result } from '../../../shared/result.ts';
import { plan } from '../../support/plan-builder.ts';

type Written = Result<null, FileError>;
const done: Written = { ok: true, value: null };
const failed = (code: FileError['code']): Written => ({ ok: false, error: { code, name: '' } });

/** A journal in memory, a clock that is turned by hand, and writes that take `writeMs`. */
function desk({ writeMs = 0 } = {}) {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly act: () => void }>();
  const wait = (ms: number, act: () => void): (() => void) => {
    const timer = { at: now + ms, act };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  const file: { text?: string; edition: number; steps: string[] } = { edition: 0, steps: [] };
  /** The beginning that lies aside. */
  let aside: { readonly edition: number; readonly text: string } | undefined;
  const state = {
    file,
    answer: (): Written => done,
    texts: [] as ((fails?: Error) => void)[],
    failures: [] as (string | undefined)[],
    defects: [] as unknown[],
    begun: 0,
    prepared: 0,
    loseAside: () => void (aside = undefined),
    cleared: 0,
    /** Lets time pass, and everything happen that is due. */
    async pass(ms: number): Promise<void> {
      const end = now + ms;
      for (;;) {
        await settle();
        const due = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.act();
      }
      now = end;
    },
    now: () => now,
    /** The plan that a recovery would show now. */
    recovered(): string | undefined {
      if (file.text === undefined) return undefined;
      const { plan: found, taken } = replayJournal(read(file.text), file.steps);
      expect(taken).toBe(file.steps.length);
      return found.name;
    },
  };
  /** Writes come one after the other, as they were asked for. */
  let last: Promise<unknown> = Promise.resolve();
  const written = (put: () => Written): Promise<Written> => {
    const answer = state.answer();
    const turn = last.then(async () => {
      if (writeMs > 0) await new Promise<void>((resolve) => wait(writeMs, resolve));
      return answer.ok ? put() : answer;
    });
    last = turn;
    return turn;
  };
  const keeper = createJournalKeeper({
    async prepare(edition, { text }) {
      await written(() => {
        state.prepared += 1;
        aside = { edition, text };
        return done;
      });
    },
    begin: (edition, { text }, _plan, step) =>
      written(() => {
        state.begun += 1;
        file.text = text;
        file.edition = edition;
        file.steps = step === undefined ? [] : [step];
        return done;
      }),
    append: ({ edition, after }, _plan, step) =>
      written(() => {
        if (edition === aside?.edition && after === 0) {
          Object.assign(file, { ...aside, steps: [] });
          aside = undefined;
        }
        if (edition !== file.edition || after !== file.steps.length) return failed('not-found');
        file.steps.push(step);
        return done;
      }),
    clear() {
      void written(() => {
        state.cleared += 1;
        delete file.text;
        aside = undefined;
        file.steps = [];
        return done;
      });
    },
    textAfter: (text, steps) =>
      new Promise((resolve, reject) =>
        state.texts.push((fails) => {
          if (fails === undefined) resolve(planText(replayJournal(read(text), steps).plan));
          else reject(fails);
        }),
      ),
    failing: (error) => state.failures.push(error?.code),
    defect: (error) => state.defects.push(error),
    wait,
  });
  return { ...state, state, keeper };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function read(text: string): Plan {
  const parsed = parsePlan(text);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

const opened: JournalBase = {
  plan: plan({ name: '0' }).build(),
  text: planText(plan({ name: '0' }).build()),
  grant: null,
};
const named = (name: number | string): Plan => ({ ...opened.plan, name: String(name) });

describe('the journal of a window', () => {
  it('has the first change at once', async () => {
    const { keeper, recovered, pass } = desk();
    keeper.rebase(opened);
    keeper.look(named(1));
    await pass(0);
    expect(recovered()).toBe('1');
  });

  it.each([10, 90, 250, 600])(
    'is never a second behind, however long the user goes on with a change every %i ms',
    async (pauseMs) => {
      const { keeper, recovered, pass, now } = desk({ writeMs: 9 });
      keeper.rebase(opened);
      const madeAt: number[] = [0];
      for (let change = 1; change * pauseMs < 6_000; change += 1) {
        keeper.look(named(change));
        madeAt.push(now());
        await pass(pauseMs);
        const missing = madeAt[Number(recovered()) + 1];
        expect(missing === undefined ? 0 : now() - missing).toBeLessThan(1000);
      }
    },
  );

  it('is sent each change before the page does anything else, and waits for no answer', async () => {
    const { keeper, recovered, pass, state } = desk();
    let asked = 0;
    state.answer = () => {
      asked += 1;
      return done;
    };
    keeper.rebase(opened);
    for (const change of [1, 2, 3]) {
      keeper.look(named(change));
      expect(asked).toBe(change);
    }
    await pass(0);
    expect(recovered()).toBe('3');
  });

  it('has nothing behind a step that failed while others were under way, and then everything', async () => {
    const { keeper, failures, file, recovered, pass, state } = desk({ writeMs: 20 });
    keeper.rebase(opened);
    keeper.look(named(1));
    await pass(1000);
    const answers = [failed('disk-full'), done, done];
    state.answer = () => answers.shift() ?? done;
    for (const change of [2, 3, 4]) keeper.look(named(change));
    await pass(1000);
    expect(recovered()).toBe('1');
    expect(failures).toEqual(['disk-full']);
    await pass(2000);
    expect(recovered()).toBe('4');
    expect(file.steps).toHaveLength(2);
    expect(failures).toEqual(['disk-full', undefined]);
  });

  it('is written with what was changed, not with the plan', async () => {
    const { keeper, file, pass, state } = desk();
    keeper.rebase(opened);
    for (let change = 1; change <= 50; change += 1) {
      keeper.look(named(change));
      await pass(400);
    }
    expect(state.begun).toBe(1);
    expect(file.steps).toHaveLength(50);
    expect(Math.max(...file.steps.map((step) => step.length))).toBeLessThan(100);
  });

  it('follows undo, and goes when nothing is unsaved any more', async () => {
    const { keeper, recovered, pass, state } = desk();
    keeper.rebase(opened);
    keeper.look(named(1));
    keeper.look(named(2));
    await pass(1000);
    keeper.look(named(1));
    await pass(1000);
    expect(recovered()).toBe('1');
    keeper.look(undefined);
    keeper.look(undefined);
    await pass(1000);
    expect(recovered()).toBeUndefined();
    expect(state.cleared).toBe(1);
  });

  it('goes even when it was being written at that moment', async () => {
    const { keeper, recovered, pass } = desk({ writeMs: 500 });
    keeper.rebase(opened);
    keeper.look(named(1));
    keeper.look(undefined);
    await pass(2000);
    expect(recovered()).toBeUndefined();
  });

  it('begins with the saved text after a save, with what was changed since', async () => {
    const { keeper, file, recovered, pass } = desk();
    keeper.rebase(opened);
    keeper.look(named(1));
    await pass(1000);
    const saved = named(1);
    keeper.rebase({ plan: saved, text: planText(saved), grant: null });
    keeper.look(named(2));
    await pass(1000);
    expect(file.text).toBe(planText(saved));
    expect(recovered()).toBe('2');
  });

  it('says once that it cannot be written, tries again, and says when it can', async () => {
    const { keeper, failures, recovered, pass, state } = desk();
    keeper.rebase(opened);
    keeper.look(named(1));
    await pass(1000);
    state.answer = () => failed('disk-full');
    for (let change = 2; change < 20; change += 1) {
      keeper.look(named(change));
      await pass(500);
    }
    expect(failures).toEqual(['disk-full']);
    expect(recovered()).toBe('1');
    state.answer = () => done;
    await pass(3000);
    expect(recovered()).toBe('19');
    expect(failures).toEqual(['disk-full', undefined]);
    expect(state.begun).toBe(1);
  });

  it('is begun anew when it is not there any more', async () => {
    const { keeper, failures, recovered, pass, state } = desk();
    keeper.rebase(opened);
    keeper.look(named(1));
    await pass(1000);
    let lost = 1;
    state.answer = () => (lost-- > 0 ? failed('not-found') : done);
    keeper.look(named(2));
    await pass(1000);
    expect(recovered()).toBe('2');
    expect(state.begun).toBe(2);
    expect(failures).toEqual([]);
  });

  it('goes on after a write that was refused', async () => {
    const { keeper, failures, defects, recovered, pass, state } = desk();
    keeper.rebase(opened);
    keeper.look(named(1));
    await pass(1000);
    const refused = new Error('recovery.append was refused');
    state.answer = () => {
      throw refused;
    };
    keeper.look(named(2));
    await pass(1000);
    expect(failures).toEqual(['unwritable']);
    expect(defects).toEqual([refused]);
    state.answer = () => done;
    await pass(3000);
    expect(recovered()).toBe('2');
    expect(failures).toEqual(['unwritable', undefined]);
  });

  describe('that has outgrown its text', () => {
    const long = (change: number): Plan => named(`${change} ${'x'.repeat(600_000)}`);

    it('goes on while another text is made elsewhere, and begins from that', async () => {
      const { keeper, file, recovered, texts, pass, state } = desk();
      keeper.rebase(opened);
      keeper.look(long(1));
      await pass(1000);
      keeper.look(long(2));
      await pass(1000);
      expect(texts).toHaveLength(1);
      keeper.look(named(3));
      await pass(1000);
      expect(recovered()).toBe('3');
      expect(state.begun).toBe(1);
      texts[0]?.();
      await pass(1000);
      expect(file.text).toBe(planText(long(2)));
      expect(file.steps).toHaveLength(1);
      expect(recovered()).toBe('3');
    });

    it('stays as it is where there is no room for another', async () => {
      const { keeper, failures, recovered, texts, pass, state } = desk();
      keeper.rebase(opened);
      keeper.look(long(1));
      await pass(1000);
      keeper.look(long(2));
      await pass(1000);
      let refusals = 1;
      state.answer = () => (refusals-- > 0 ? failed('disk-full') : done);
      texts[0]?.();
      await pass(0);
      keeper.look(named(3));
      await pass(900);
      expect(recovered()).toBe('3');
      expect(state.begun).toBe(1);
      expect(failures).toEqual([]);
    });

    it('begins anew although a step was being written when the text was ready', async () => {
      const { keeper, recovered, texts, pass, state } = desk({ writeMs: 100 });
      keeper.rebase(opened);
      keeper.look(long(1));
      await pass(1000);
      keeper.look(long(2));
      await pass(1000);
      keeper.look(named(3));
      await pass(50);
      texts[0]?.();
      await pass(1000);
      expect(state.begun).toBe(2);
      expect(recovered()).toBe('3');
    });

    it('goes on where no other text can be made, and tries again when it has grown once more', async () => {
      const { keeper, defects, recovered, texts, pass, state } = desk();
      keeper.rebase(opened);
      keeper.look(long(1));
      await pass(1000);
      keeper.look(long(2));
      await pass(1000);
      texts[0]?.(new Error('the worker ended'));
      for (const change of [3, 4, 5]) {
        keeper.look(long(change));
        await pass(1000);
      }
      expect(defects).toHaveLength(1);
      expect(texts).toHaveLength(2);
      texts[1]?.();
      await pass(1000);
      expect(state.begun).toBe(2);
      expect(recovered()).toBe(long(5).name);
    });

    it('forgets the other text when the plan was saved meanwhile', async () => {
      const { keeper, recovered, texts, pass } = desk();
      keeper.rebase(opened);
      keeper.look(long(1));
      await pass(1000);
      keeper.look(long(2));
      await pass(1000);
      keeper.rebase({ plan: named(3), text: planText(named(3)), grant: null });
      keeper.look(undefined);
      texts[0]?.();
      await pass(1000);
      expect(recovered()).toBeUndefined();
      keeper.look(named(4));
      await pass(1000);
      expect(recovered()).toBe('4');
    });
  });
});

describe('the beginning of the journal of a large plan', () => {
  const large: JournalBase = (() => {
    const notes = [{ id: 'note-1', text: 'x'.repeat(300_000) }];
    const long = { ...plan({ name: '0' }).build(), notes };
    return { plan: long, text: planText(long), grant: null };
  })();
  const called = (name: number): Plan => ({ ...large.plan, name: String(name) });

  it('is laid aside before there is a change, and is nothing to recover until there is one', async () => {
    const { keeper, recovered, pass, state } = desk();
    keeper.rebase(large);
    await pass(0);
    expect([state.prepared, state.begun, recovered()]).toEqual([1, 0, undefined]);
    keeper.look(called(1));
    keeper.look(called(2));
    await pass(0);
    expect([state.prepared, state.begun, recovered()]).toEqual([1, 0, '2']);
  });

  it('is laid aside again when the changes were saved or undone', async () => {
    const { keeper, recovered, pass, state } = desk();
    keeper.rebase(large);
    keeper.look(called(1));
    keeper.rebase({ plan: called(1), text: planText(called(1)), grant: null });
    keeper.look(undefined);
    await pass(0);
    expect([state.prepared, state.cleared, recovered()]).toEqual([2, 1, undefined]);
    keeper.look(called(2));
    await pass(0);
    expect([state.begun, recovered()]).toEqual([0, '2']);
  });

  it('takes the first change once a full disk has room for it, and is not written a second time', async () => {
    const { keeper, failures, recovered, pass, state } = desk();
    keeper.rebase(large);
    await pass(0);
    state.answer = () => failed('disk-full');
    keeper.look(called(1));
    keeper.look(called(2));
    await pass(0);
    expect([state.begun, recovered(), failures]).toEqual([0, undefined, ['disk-full']]);
    state.answer = () => done;
    await pass(5000);
    expect([state.begun, recovered(), failures]).toEqual([0, '2', ['disk-full', undefined]]);
  });

  it('is written as a whole with the first change where what lay aside is gone', async () => {
    const { keeper, failures, recovered, pass, state } = desk();
    keeper.rebase(large);
    await pass(0);
    state.loseAside();
    keeper.look(called(1));
    await pass(0);
    expect([state.begun, recovered(), failures]).toEqual([1, '1', []]);
  });

  it('is left to the first change in a plan that is written in a moment', async () => {
    const { keeper, pass, state } = desk();
    keeper.rebase(opened);
    await pass(0);
    expect(state.prepared).toBe(0);
  });
});
