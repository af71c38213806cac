import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import type { Circumstances } from '../../shared/network/circumstances.ts';
import { compile } from '../../shared/network/compile.ts';
import { findEndpoint } from '../../shared/network/endpoints.ts';
import type { Network } from '../../shared/network/network.ts';
import { reach } from '../../shared/network/reach.ts';
import { trace } from '../../shared/network/trace.ts';
import type { Endpoint, Trace } from '../../shared/network/trace-types.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import { blockerFixes } from '../../shared/rules/blocker-fixes.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { arbitraryNetwork, arbitraryOutage, arbitraryView } from './arbitrary-network.ts';

const today = '2019-08-14';

function endpoint(network: Network, id: string): Endpoint {
  const found = findEndpoint(network, id);
  if (!found.ok) throw new Error(`${id}: ${found.error}`);
  return found.value;
}

/** The traces between all networks of a plan, in the order of `reach`. */
function allTraces(network: Network, under: Partial<Circumstances>): { readonly at: string; readonly trace: Trace }[] {
  const ends = reach(network, under).endpoints.map(({ id }) => endpoint(network, id));
  return ends.flatMap((from, i) =>
    ends.flatMap((to, j) => (i === j ? [] : [{ at: `${i} ${j}`, trace: trace(network, from, to, under) }])),
  );
}

describe('a trace of any network', () => {
  it('comes to the verdicts of the engine for all pairs, one way and there and back', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryView, arbitraryOutage(), (plan, view, without) => {
        const network = compile(plan, defaultRulePack, today);
        const all = reach(network, { view, without });
        const traces = allTraces(network, { view, without });
        const told = traces.map(({ at, trace: { forward, verdict } }) => [at, forward.verdict, verdict]);
        const expected = traces.map(({ at }) => {
          const [i = 0, j = 0] = at.split(' ').map(Number);
          return [at, all.forward(i, j), all.verdict(i, j)];
        });
        expect(told).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('names something in the way exactly if not everything gets through, and puts it into words', () => {
    const { text } = createTranslator('en', ruleTexts);
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryView, arbitraryOutage(), (plan, view, without) => {
        const network = compile(plan, defaultRulePack, today);
        for (const { at, trace: told } of allTraces(network, { view, without })) {
          expect([at, told.blockers.length > 0]).toEqual([at, told.verdict !== 'reachable']);
          for (const { message } of told.blockers) expect(text(message)).not.toMatch(/\{\{|\}\}|undefined|\[object/);
          const undetermined = told.blockers.some(({ cause }) => cause.kind === 'undetermined');
          if (told.verdict === 'undetermined') expect([at, undetermined]).toEqual([at, true]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lists no blocker twice, in whatever direction it was met', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryView, (plan, view) => {
        const network = compile(plan, defaultRulePack, today);
        for (const { trace: told } of allTraces(network, { view })) {
          const keys = told.blockers.map(({ at, cause }) => JSON.stringify([at, cause]));
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('loses a blocker by each of its fixes', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), (plan) => {
        const network = compile(plan, defaultRulePack, today);
        for (const { trace: told } of allTraces(network, {}).slice(0, 12)) {
          for (const blocker of told.blockers) {
            for (const fix of blockerFixes(network, blocker)) {
              expect(fix.patch.changes.length).toBeGreaterThan(0);
              const mended = compile(mustApply(plan, fix.patch), defaultRulePack, today);
              const { from, to } = told;
              const [start, end] = [from, to].map((end) => endpoint(mended, idOf(end)));
              if (start === undefined || end === undefined) throw new Error('an end went away');
              const after = trace(mended, start, end).blockers.map(({ at, cause }) => JSON.stringify([at, cause]));
              expect(after).not.toContain(JSON.stringify([blocker.at, blocker.cause]));
            }
          }
        }
      }),
      { numRuns: 75 },
    );
  });
});

function idOf(end: Endpoint): string {
  switch (end.kind) {
    case 'vSwitch':
      return end.vSwitch.row.id;
    case 'vpc':
    case 'dataCenter':
      return end.router.row.id;
    default:
      throw new Error('networks only');
  }
}
