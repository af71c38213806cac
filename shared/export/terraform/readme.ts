import type { Translator } from '../../messages/translator.ts';
import { markdownText } from '../markdown.ts';
import { bullets, document } from '../resources/markdown.ts';
import { closingParts, inputTable } from '../resources/readme-parts.ts';
import type { CodePlan } from '../resources/resource.ts';

/** How the configuration is used, what it asks for, and what it does not build. */
export function terraformReadme(code: CodePlan, speak: Translator): string {
  const { t } = speak;
  const commands = [
    'cp terraform.tfvars.example terraform.tfvars',
    'terraform init',
    'terraform plan',
    'terraform apply',
  ];
  return document([
    `# ${t('code:terraform.title', { plan: markdownText(code.name) })}`,
    t('code:terraform.about'),
    `## ${t('code:readme.use')}`,
    `\`\`\`sh\n${commands.join('\n')}\n\`\`\``,
    t('code:terraform.profiles'),
    `## ${t('code:readme.inputs')}`,
    inputTable([...code.accounts.map(({ profile }) => profile), ...code.inputs], speak),
    `## ${t('code:readme.know')}`,
    bullets([
      t('code:terraform.order'),
      t('code:terraform.suspended'),
      t('code:terraform.import'),
      t('code:terraform.names'),
    ]),
    ...closingParts(code, speak),
  ]);
}
