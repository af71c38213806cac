import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { htmlExporter } from '../../../shared/export/diagram/html-exporter.ts';
import { pageParts } from '../../../shared/export/diagram/page-sections.ts';
import { defaultDiagramOptions } from '../../../shared/export/diagram/diagram-options.ts';
import { analyze } from '../../../shared/analysis.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { ruleTexts } from '../../../shared/rules/rule-texts.ts';
import { casePlan } from '../../support/cases.ts';
import { largePlan } from '../../support/large-plan.ts';

function pageOf(built: Plan, language: Language = 'en'): string {
  const input = { analysis: analyze(built, '2019-08-14'), speak: createTranslator(language, ruleTexts) };
  const steps = htmlExporter.run(input, { ...defaultDiagramOptions, parts: pageParts });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const [file] = step.value.kind === 'files' ? step.value.files : [];
  return String(file?.content);
}

describe('the further parts of an interactive page', () => {
  it('are the runbook with all its steps, and the quote with its sums', () => {
    const { document } = new Window();
    document.write(pageOf(casePlan('section-09-two-accounts')));
    const runbook = document.querySelector('[data-section=runbook]');
    const quote = document.querySelector('[data-section=quote]');
    expect(runbook?.querySelectorAll('section h3').length).toBeGreaterThan(3);
    expect(quote?.querySelectorAll('table.sums td').length).toBeGreaterThan(0);
    // A tab for each part, and a panel for each tab.
    expect([...document.querySelectorAll('[role=tab]')].map(({ textContent }) => textContent)).toEqual([
      'Diagram',
      'Reachability',
      'Runbook',
      'Quote',
    ]);
  });

  it.each(['en', 'zh-CN'] as const)(
    'are told in short where they would be too long: 1,000 VPCs stay below 3 MB (%s)',
    (language) => {
      const page = pageOf(largePlan(), language);
      expect(new TextEncoder().encode(page).length).toBeLessThan(3_000_000);
      if (language === 'en') expect(page).toMatch(/shows \d+ of \d+ steps/);
    },
    180_000,
  );
});
