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
      return t('exports:code.ros.fromOutput', { output: `\`${name}\``, template: `\`${networkOf(from)}\`` });
    return initial === undefined ? t('exports:code.ros.fromPerson') : markdownText(initial);
  };
  const renews = ofKind(code.resources, 'interface').some(({ payment }) => payment?.autoRenew === true);
  return document([
    `# ${t('exports:code.ros.title', { plan: markdownText(code.name) })}`,
    t('exports:code.ros.about'),
    `## ${t('exports:code.ros.order')}`,
    table(
      [
        '',
        t('exports:code.ros.template'),
        t('exports:code.cli.account'),
        t('exports:code.ros.region'),
        t('exports:code.ros.does'),
      ],
      templates.map(({ template: { phase, place }, path }, at) => [
        String(at + 1),
        `\`${path}\``,
        markdownText(place.account.name),
        markdownText(place.region),
        t(`exports:code.ros.phase.${phase}`),
      ]),
    ),
    bullets([
      t('exports:code.ros.oneStack'),
      t('exports:code.ros.reverse'),
      ...(renews ? [t('exports:code.ros.renewal')] : []),
    ]),
    ...templates.flatMap(({ template: { parameters }, path }) =>
      parameters.size === 0
        ? []
        : [
            `### \`${path}\``,
            table(
              [t('exports:code.ros.parameter'), t('exports:code.readme.meaning'), t('exports:code.ros.value')],
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
