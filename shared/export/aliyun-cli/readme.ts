import type { Translator } from '../../messages/translator.ts';
import { markdownText } from '../markdown.ts';
import { bullets, document, table } from '../resources/markdown.ts';
import { closingParts, inputTable } from '../resources/readme-parts.ts';
import { type CodePlan, inputsOf } from '../resources/resource.ts';
import { accountCodes } from './account-code.ts';
import { handoffsOf } from './handoffs.ts';

/** How the scripts are run, in which order, what each asks for and what goes from one to another. */
export function cliReadme(code: CodePlan, speak: Translator): string {
  const { t } = speak;
  const scripts = accountCodes(code);
  const handoffs = handoffsOf(code);
  return document([
    `# ${t('exports:code.cli.title', { plan: markdownText(code.name) })}`,
    t('exports:code.cli.about'),
    table(
      [t('exports:code.cli.account'), t('exports:code.cli.build'), t('exports:code.cli.teardown')],
      scripts.map(({ account }) => [
        markdownText(account.name),
        `\`${account.key}.sh\``,
        `\`${account.key}-teardown.sh\``,
      ]),
    ),
    `## ${t('exports:code.readme.use')}`,
    bullets([
      t('exports:code.cli.needs'),
      t('exports:code.cli.dryRun'),
      t('exports:code.cli.inputsFile'),
      t('exports:code.cli.again'),
      t('exports:code.cli.stays'),
    ]),
    ...(handoffs.length === 0
      ? []
      : [
          `## ${t('exports:code.cli.handoffs')}`,
          t('exports:code.cli.handoffsAbout'),
          table(
            ['', t('exports:code.cli.file'), t('exports:code.cli.from'), t('exports:code.cli.to')],
            handoffs.map(({ name, from, to }, at) => [
              `H${at + 1}`,
              `\`${name}\``,
              markdownText(from.name),
              markdownText(to.name),
            ]),
          ),
        ]),
    `## ${t('exports:code.readme.inputs')}`,
    ...scripts.flatMap(({ account, resources }) => [
      `### ${markdownText(account.name)}`,
      inputTable([account.profile, ...new Set(resources.flatMap((resource) => inputsOf(resource)))], speak),
    ]),
    ...closingParts(code, speak),
  ]);
}
