import type { Translator } from '../../messages/translator.ts';
import { markdownText } from '../markdown.ts';
import { bullets, table } from './markdown.ts';
import type { CodePlan, Input } from './resource.ts';

/** The end of every README: what is not in the code, and what to know about it. */
export function closingParts({ byHand, remarks }: CodePlan, { t, text }: Translator): string[] {
  return [
    ...(byHand.length === 0
      ? []
      : [`## ${t('code:readme.byHand')}`, bullets(byHand.map((item) => markdownText(text(item))))]),
    ...(remarks.length === 0
      ? []
      : [`## ${t('code:readme.remarks')}`, bullets(remarks.map((item) => markdownText(text(item))))]),
  ];
}

/** What a person has to give, as a table. */
export function inputTable(inputs: readonly Input[], { t, text }: Translator): string {
  return table(
    [t('code:readme.name'), t('code:readme.meaning'), t('code:readme.known')],
    inputs.map(({ key, about, initial }) => [
      `\`${key}\``,
      markdownText(text(about)),
      initial === undefined ? '' : markdownText(initial),
    ]),
  );
}
