import { checkedPlanText } from '../../electron/cli/check-as-text.ts';
import { analyze } from '../../shared/analysis.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { manyFindings } from './many-findings.ts';

const speak = createTranslator('en', ruleTexts);

/** The report as text, of findings of one rule, with and without the fixes of all of them. */
function sides(analysis: ReturnType<typeof analyze>) {
  const report = (allFixes: boolean) => (): number =>
    checkedPlanText({ file: 'a.peerscape', analysis, fixed: 0 }, allFixes, speak, (_ink, text) => text).length;
  return [
    { label: 'fixes of the first 20', run: report(false) },
    { label: 'fixes of all, as --all-fixes lists them', run: report(true) },
  ];
}

export default [250, 500].map((count) => ({
  name: `check as text: ${count} findings of CIDR102`,
  note: 'the analysis is made before; until findings had their fixes on demand, every report was the second side',
  sides: sides(analyze(manyFindings(count), '2019-08-14')),
}));
