import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, type Analysis, decisionsFor, fixesFor } from '../../shared/analysis.ts';
import { citation } from '../../shared/catalog/source.ts';
import { languages } from '../../shared/messages/language.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { compile } from '../../shared/network/compile.ts';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { rules } from '../../shared/rules/registry.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { severities } from '../../shared/rules/finding.ts';
import { runRules } from '../../shared/rules/run.ts';
import { deepFreeze } from '../support/deep-freeze.ts';

const today = '2019-08-14';
const root = path.join(import.meta.dirname, '../../shared/rules');

const examples = rules.flatMap((rule) =>
  (['bad', 'good'] as const).flatMap((kind) =>
    rule.examples[kind].map((example) => ({ rule, kind, title: `${rule.code} ${kind}: ${example.shows}`, ...example })),
  ),
);
const badExamples = examples.filter(({ kind }) => kind === 'bad');
const goodExamples = examples.filter(({ kind }) => kind === 'good');

describe('the registry', () => {
  it('has every code once', () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('lists areas in the order of the published table, and the rules of an area by number', () => {
    const areas = ['FILE', 'CIDR', 'PEER', 'PLACE', 'LIFE', 'ROUTE', 'SEC', 'QUOTA', 'BILL', 'INTENT', 'ADVICE'];
    const keys = rules.map(({ code }) => [areas.indexOf(code.replace(/\d+$/, '')), Number(/\d+$/.exec(code)?.[0])]);
    expect(keys).toEqual(keys.toSorted(([a = 0, m = 0], [b = 0, n = 0]) => a - b || m - n));
    expect(keys.every(([area = -1]) => area >= 0)).toBe(true);
  });

  it('has one file for each rule, in the folder of its area and under its name', () => {
    for (const { code, name } of rules) {
      const area = code.replace(/\d+$/, '').toLowerCase();
      expect(readdirSync(path.join(root, area))).toContain(`${name}.ts`);
    }
  });

  it('has every rule that a file defines', async () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const defined: string[] = [];
    for (const folder of folders) {
      for (const file of readdirSync(path.join(root, folder.name))) {
        const module = (await import(path.join(root, folder.name, file))) as Record<string, unknown>;
        for (const value of Object.values(module)) {
          if (typeof value === 'object' && value !== null && 'code' in value && 'texts' in value) {
            defined.push(String(value.code));
          }
        }
      }
    }
    expect(defined.length).toBeGreaterThan(0);
    expect(defined.sort()).toEqual(rules.map(({ code }) => code as string).sort());
  });
});

describe.each(rules)('$code $name', (rule) => {
  it('explains itself: texts, a bad example and a good one', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
    for (const language of languages) {
      for (const key of ['title', 'message', 'why', 'how']) expect(rule.texts[language][key]?.trim()).not.toBe('');
    }
  });

  it('has the same texts with the same placeholders in every language', () => {
    const { en, 'zh-CN': zh } = rule.texts;
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(en))
      expect([key, placeholders(zh[key])]).toEqual([key, placeholders(text)]);
  });

  it('speaks Chinese in Chinese', () => {
    for (const text of Object.values(rule.texts['zh-CN'])) {
      // A text of nothing but values needs no words.
      if (text.replaceAll(/\{\{\w+\}\}|[\s,，、；：:（）()/]/g, '') !== '') expect(text).toMatch(/\p{Script=Han}/u);
    }
  });

  it('cites sources that exist', () => {
    for (const source of rule.sources) {
      for (const language of languages) expect(citation(source, language)).toMatch(/\d{4}/);
    }
  });

  it('has safe fixes exactly if it says so', () => {
    const hasSafe = rule.examples.bad.some(({ plan }) => {
      const analysis = analyze(plan(), today);
      return findingsOf(analysis, rule.code).some((finding) => fixesFor(analysis, finding).some(({ safe }) => safe));
    });
    expect(hasSafe).toBe(rule.hasSafeFixes ?? false);
  });

  it('offers a fix for every finding of its bad examples, or lists what a person decides', () => {
    for (const { plan } of rule.examples.bad) {
      const analysis = analyze(plan(), today);
      for (const finding of findingsOf(analysis, rule.code)) {
        const ways = [...fixesFor(analysis, finding), ...decisionsFor(analysis, finding)];
        expect([rule.code, finding.subjects, ways.length > 0]).toEqual([rule.code, finding.subjects, true]);
      }
    }
  });
});

describe('a bad example', () => {
  it.each(badExamples)('is found, with a severity of the rule and objects of the plan: $title', ({ rule, plan }) => {
    const analysis = analyze(plan(), today);
    const findings = findingsOf(analysis, rule.code);
    expect(findings.length).toBeGreaterThan(0);
    for (const { severity, subjects } of findings) {
      expect(rule.severities ?? [rule.severity]).toContain(severity);
      expect(severities).toContain(severity);
      expect(subjects.length).toBeGreaterThan(0);
    }
    expect(analysis.findings.filter(({ subjects }) => subjects.length === 0)).toEqual([]);
  });

  it.each(badExamples)('is told in full sentences, in every language: $title', ({ plan }) => {
    const analysis = analyze(plan(), today);
    for (const language of languages) {
      const { text } = createTranslator(language, ruleTexts);
      for (const finding of analysis.findings) {
        const titles = fixesFor(analysis, finding).map(({ title }) => text(title));
        for (const shown of [text(finding.message), ...titles]) {
          // A placeholder that got no value, or a key that has no text, would stand there as it is.
          expect(shown).not.toMatch(/\{\{|\}\}|^[A-Z]+\d+:|\[object|undefined/);
          expect(shown.trim()).not.toBe('');
        }
        expect(Object.keys(ruleTexts[language])).toContain(finding.rule);
      }
    }
  });

  it.each(badExamples)('opens what is there, for every decision: $title', ({ plan }) => {
    const analysis = analyze(plan(), today);
    const isThere = (id: string): boolean => analysis.network.objects.has(id);
    for (const finding of analysis.findings) {
      for (const { title, opens } of decisionsFor(analysis, finding)) {
        for (const language of languages)
          expect(createTranslator(language, ruleTexts).text(title)).not.toMatch(
            /\{\{|\}\}|^[A-Z]+\d+:|\[object|undefined/,
          );
        if (opens.kind === 'object' || opens.kind === 'dialog') expect(isThere(opens.object)).toBe(true);
        if (opens.kind === 'path') expect([opens.from, opens.to].every(isThere)).toBe(true);
      }
    }
  });

  it.each(badExamples)('has a text of its own for every message: $title', ({ plan }) => {
    const analysis = analyze(plan(), today);
    for (const finding of analysis.findings) {
      const decided = decisionsFor(analysis, finding).map(({ title }) => title);
      const fixed = fixesFor(analysis, finding).map(({ title }) => title);
      const messages = [finding.message, ...fixed, ...decided.filter(({ key }) => /^[A-Z]+\d+:/.test(key))];
      for (const { key, params = {} } of messages) {
        const [code = '', name = ''] = key.split(':');
        for (const language of languages) {
          const text = ruleTexts[language][code]?.[name];
          expect([key, typeof text]).toEqual([key, 'string']);
          expect([key, Object.keys(params)]).toEqual([key, expect.arrayContaining(placeholders(text))]);
        }
      }
    }
  });

  it.each(badExamples)('loses the finding by each of its fixes, and gains no error: $title', ({ rule, plan }) => {
    const before = analyze(plan(), today);
    for (const finding of findingsOf(before, rule.code)) {
      for (const fix of fixesFor(before, finding)) {
        expect(fix.patch.changes.length).toBeGreaterThan(0);
        const after = analyze(mustApply(before.network.plan, fix.patch), today);
        // Gone: neither the same words about the same objects are there, nor as many findings of the rule about them.
        const same = (other: Finding): boolean => isAbout(other, finding);
        expect(after.findings.filter(same).length).toBeLessThan(before.findings.filter(same).length);
        expect(after.findings.map(identity)).not.toContain(identity(finding));
        expect(newErrors(before, after)).toEqual([]);
      }
    }
  });

  it.each(badExamples)(
    'is clean of the rule once its first fixes are applied, and then there is no fix left: $title',
    ({ rule, plan }) => {
      let analysis = analyze(plan(), today);
      const count = findingsOf(analysis, rule.code).length;
      for (let round = 0; round < count; round += 1) {
        const fix = findingsOf(analysis, rule.code).flatMap((finding) => fixesFor(analysis, finding))[0];
        if (fix !== undefined) analysis = analyze(mustApply(analysis.network.plan, fix.patch), today);
      }
      expect(findingsOf(analysis, rule.code).flatMap((finding) => fixesFor(analysis, finding))).toEqual([]);
    },
  );

  it.each(badExamples)('is read and never written to: $title', ({ plan }) => {
    const frozen = deepFreeze(plan());
    const analysis = analyze(frozen, today);
    for (const finding of analysis.findings) fixesFor(analysis, finding);
    expect(frozen).toEqual(plan());
  });

  it.each(badExamples)('gives the same findings and fixes every time: $title', ({ plan }) => {
    const [one, other] = [analyze(plan(), today), analyze(plan(), today)];
    expect(one.findings).toEqual(other.findings);
    expect(one.findings.map((finding) => fixesFor(one, finding))).toEqual(
      other.findings.map((finding) => fixesFor(other, finding)),
    );
  });

  it.each(badExamples)('can be accepted: the findings stay, marked, and leave the counts: $title', ({ rule, plan }) => {
    const before = analyze(plan(), today);
    const [finding] = findingsOf(before, rule.code);
    if (finding === undefined) throw new Error('no finding');
    const entry = { rule: rule.code, subjects: finding.subjects, reason: 'agreed with the owner', until: '2099-12-31' };
    const after = analyze({ ...before.network.plan, accepted: [...before.network.plan.accepted, entry] }, today);
    const accepted = after.findings.filter(({ acceptance }) => acceptance === entry);
    expect(accepted.map(identity)).toContain(identity(finding));
    expect(after.counts[finding.severity]).toBe(
      before.counts[finding.severity] - accepted.filter(({ severity }) => severity === finding.severity).length,
    );
    expect(findingsOf(after, 'FILE003').length).toBe(findingsOf(before, 'FILE003').length);
  });
});

describe('a good example', () => {
  it.each(goodExamples)('has no finding of the rule: $title', ({ rule, plan }) => {
    expect(findingsOf(analyze(plan(), today), rule.code)).toEqual([]);
  });
});

describe('the runner', () => {
  it('turns a rule that throws into a finding, and runs the others', () => {
    const [first, ...others] = rules;
    const [bad] = badExamples.filter(({ rule }) => rule !== first);
    if (first === undefined || bad === undefined) throw new Error('no rules');
    const broken = {
      ...first,
      check: () => {
        throw new Error('out of order');
      },
    };
    const findings = runRules(compile(bad.plan(), defaultRulePack, today), [broken, ...others]);
    expect(findings.filter(({ rule }) => rule === first.code)).toEqual([
      {
        rule: first.code,
        severity: 'error',
        subjects: [],
        message: { key: 'findings:ruleCrashed', params: { rule: first.code, reason: 'out of order' } },
        details: undefined,
      },
    ]);
    expect(findings.some(({ rule }) => rule === bad.rule.code)).toBe(true);
  });

  it('keeps what a rule had found before it threw', () => {
    const [first] = rules;
    if (first === undefined) throw new Error('no rules');
    const plan = goodExamples[0]?.plan();
    const findings = runRules(compile(plan as Plan, defaultRulePack, today), [
      {
        ...first,
        check: (_network, report) => {
          report({ subjects: ['a'], params: {}, details: undefined });
          throw new Error('out of order');
        },
      },
    ]);
    expect(findings.map(({ subjects }) => subjects)).toEqual([['a'], []]);
  });

  it('reports in the order of the registry', () => {
    for (const { plan } of examples) {
      const places = analyze(plan(), today).findings.map((finding) =>
        rules.findIndex(({ code }) => code === finding.rule),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});

function findingsOf({ findings }: Analysis, code: string): Finding[] {
  return findings.filter(({ rule }) => rule === code);
}

function isAbout(other: Finding, finding: Finding): boolean {
  return other.rule === finding.rule && JSON.stringify(other.subjects) === JSON.stringify(finding.subjects);
}

function identity({ rule, subjects, message, details }: Finding): string {
  return JSON.stringify({ rule, subjects, message, details });
}

/** Errors of `after` about objects that had no error of that rule before. */
function newErrors(before: Analysis, after: Analysis): string[] {
  const errors = ({ findings }: Analysis): string[] =>
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, subjects }) => `${rule} ${subjects.join(' ')}`);
  const known = errors(before);
  return errors(after).filter((error) => !known.includes(error));
}

function placeholders(text: string | undefined): string[] {
  return [...new Set([...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort();
}
