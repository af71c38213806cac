import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { analyze, fixesFor, decisionsFor } from '../../shared/analysis.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
const { text } = createTranslator('en', ruleTexts);
const folder = new URL('../fixtures/cases-wrong/', import.meta.url);
it('shows', () => {
  const out: string[] = [];
  for (const name of readdirSync(folder)) {
    const parsed = parsePlan(readFileSync(new URL(name, folder), 'utf8'));
    if (!parsed.ok) { out.push(name + ' ' + parsed.error.code); continue; }
    const a = analyze(parsed.value, '2019-08-14');
    out.push('== ' + name);
    for (const f of a.findings) {
      out.push(`  ${f.severity} ${f.rule} [${f.subjects.join(' ')}] ${text(f.message)}`);
      for (const x of fixesFor(a, f)) out.push(`      ${x.safe ? 'SAFE' : 'fix'}: ${text(x.title)}`);
      for (const x of decisionsFor(a, f)) if (f.severity !== 'notice') out.push(`      decide: ${text(x.title)}`);
    }
  }
  console.log(out.join('\n'));
});
