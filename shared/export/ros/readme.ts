import type { Translator } from '../../messages/translator.ts';
import { markdownText } from '../markdown.ts';
import { bullets, document, table } from '../resources/markdown.ts';
import { closingParts } from '../resources/readme-parts.ts';
import { type CodePlan, ofKind, type Place } from '../resources/resource.ts';
import type { Parameter, Template } from './template.ts';

/** Where a template lies, from the folder of the README. */
export function templatePath(template: Pick<Template, 'phase' | 'place'>, at: number): string {
  return `${at + 1}-${template.phase}/${template.place.key}.yml`;
}

/** The order of the stacks, and for each where its parameters come from. */
export function rosReadme(
  code: CodePlan,
  templates: readonly { readonly template: Template; readonly path: string }[],
  speak: Translator,
): string {
  const { t, text } = speak;
  const networkOf = (place: Place): string =>
    templates.find(({ template }) => template.phase === 'network' && template.place === place)?.path ?? '';
  const source = ({ name, initial, from }: Parameter): string => {
    if (from !== undefined)
      return t('code:ros.fromOutput', { output: `\`${name}\``, template: `\`${networkOf(from)}\`` });
    return initial === undefined ? t('code:ros.fromPerson') : markdownText(initial);
  };
  const renews = ofKind(code.resources, 'interface').some(({ payment }) => payment?.autoRenew === true);
  return document([
    `# ${t('code:ros.title', { plan: markdownText(code.name) })}`,
    t('code:ros.about'),
    `## ${t('code:ros.order')}`,
    table(
      ['', t('code:ros.template'), t('code:cli.account'), t('code:ros.region'), t('code:ros.does')],
      templates.map(({ template: { phase, place }, path }, at) => [
        String(at + 1),
        `\`${path}\``,
        markdownText(place.account.name),
        markdownText(place.region),
        t(`code:ros.phase.${phase}`),
      ]),
    ),
    bullets([t('code:ros.oneStack'), t('code:ros.reverse'), ...(renews ? [t('code:ros.renewal')] : [])]),
    ...templates.flatMap(({ template: { parameters }, path }) =>
      parameters.size === 0
        ? []
        : [
            `### \`${path}\``,
            table(
              [t('code:ros.parameter'), t('code:readme.meaning'), t('code:ros.value')],
              [...parameters.values()].map((parameter) => [
                `\`${parameter.name}\``,
                markdownText(text(parameter.about)),
                source(parameter),
              ]),
            ),
          ],
    ),
    ...closingParts(code, speak),
  ]);
}
