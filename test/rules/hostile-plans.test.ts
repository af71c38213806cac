import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, decisionsFor, fixesFor } from '../../shared/analysis.ts';
import { languages } from '../../shared/messages/language.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { invertPatch, mustApply } from '../../shared/plan/patch.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { deepFreeze } from '../support/deep-freeze.ts';

const today = '2019-08-14';
const translators = languages.map((language) => createTranslator(language, ruleTexts));

describe('the plans of the generator', () => {
  it('are plans that a file can hold', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const parsed = parsePlan(planText(plan));
        // `JSON.parse` itself is fine with any of these ids; layout repeats ids only in memory.
        expect(parsed.ok ? 'ok' : parsed.error).toBe('ok');
      }),
      { numRuns: 50 },
    );
  });
});

describe('the analysis of any plan', () => {
  it('ends without a crashed check, and its findings have subjects of the plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { findings, counts } = analyze(deepFreeze(plan), today);
        expect(findings.filter(({ message }) => message.key === 'findings:ruleCrashed')).toEqual([]);
        expect(findings.every(({ subjects }) => subjects.length > 0)).toBe(true);
        const counted = findings.filter(({ acceptance }) => acceptance === undefined).length;
        expect(counts.error + counts.warning + counts.notice).toBe(counted);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(analyze(plan, today).findings).toEqual(analyze(plan, today).findings);
      }),
      { numRuns: 50 },
    );
  });

  it('reports nothing twice in the same words about the same objects', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const seen = analyze(plan, today).findings.map(({ rule, subjects, details }) =>
          JSON.stringify([rule, subjects, details]),
        );
        const twice = seen.filter((finding, at) => seen.indexOf(finding) < at && !finding.includes('CIDR205'));
        expect(twice).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('has words for every finding and fix, in every language', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const analysis = analyze(plan, today);
        const messages = analysis.findings.flatMap((finding) => [
          finding.message,
          ...fixesFor(analysis, finding).map(({ title }) => title),
          ...decisionsFor(analysis, finding).map(({ title }) => title),
        ]);
        const shown = translators.flatMap(({ text }) => messages.map(text));
        expect(shown.filter((text) => /^[A-Z]+\d+:\w+$|\[object|^$/.test(text))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('offers fixes that change something, fit the plan, and can be taken back to the byte', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const before = planText(plan);
        const analysis = analyze(plan, today);
        for (const { patch } of analysis.findings.flatMap((finding) => fixesFor(analysis, finding))) {
          const after = mustApply(plan, patch);
          if (planText(after) === before) expect.fail('a fix that changes nothing');
          if (planText(mustApply(after, invertPatch(patch))) !== before) expect.fail('a fix that cannot be undone');
        }
      }),
      { numRuns: 40 },
    );
  });
});
