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
    `# ${t('code:cli.title', { plan: markdownText(code.name) })}`,
    t('code:cli.about'),
    table(
      [t('code:cli.account'), t('code:cli.build'), t('code:cli.teardown')],
      scripts.map(({ account }) => [
        markdownText(account.name),
        `\`${account.key}.sh\``,
        `\`${account.key}-teardown.sh\``,
      ]),
    ),
    `## ${t('code:readme.use')}`,
    bullets([
      t('code:cli.needs'),
      t('code:cli.dryRun'),
      t('code:cli.inputsFile'),
      t('code:cli.again'),
      t('code:cli.stays'),
    ]),
    ...(handoffs.length === 0
      ? []
      : [
          `## ${t('code:cli.handoffs')}`,
          t('code:cli.handoffsAbout'),
          table(
            ['', t('code:cli.file'), t('code:cli.from'), t('code:cli.to')],
            handoffs.map(({ name, from, to }, at) => [
              `H${at + 1}`,
              `\`${name}\``,
              markdownText(from.name),
              markdownText(to.name),
            ]),
          ),
        ]),
    `## ${t('code:readme.inputs')}`,
    ...scripts.flatMap(({ account, resources }) => [
      `### ${markdownText(account.name)}`,
      inputTable([account.profile, ...new Set(resources.flatMap((resource) => inputsOf(resource)))], speak),
    ]),
    ...closingParts(code, speak),
  ]);
}
