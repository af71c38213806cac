import { Command, Option, type OutputConfiguration } from 'commander';
import { languages } from '../../shared/messages/language.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import { planJsonSchema } from '../../shared/plan/file-schema.ts';
import { severities } from '../../shared/rules/finding.ts';
import { version } from '../../package.json';
import { check, type CheckOptions } from './check.ts';
import { compare, type CompareOptions } from './compare.ts';
import type { Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { fmt } from './fmt.ts';
import { newPlan, type NewPlanOptions, templateNames } from './new-plan.ts';
import { routes, type RoutesOptions } from './routes.ts';
import { type ReachOptions, showReach } from './reach.ts';
import { showRules } from './rules.ts';

/** The grammar of the command line. A command that ran hands its exit code to `ended`; anything else is thrown as a CommanderError. */
export function createProgram(context: Context, ended: (code: ExitCode) => void, output: OutputConfiguration): Command {
  const { io, speak } = context;
  const program = new Command('peerscape')
    .exitOverride()
    .configureOutput(output)
    .configureHelp({
      showGlobalOptions: true,
      // Choices and defaults stand in the descriptions, in the language of the user.
      optionDescription: ({ description }) => description,
      styleTitle: (title) => translatedTitle(title, speak),
    })
    .description(speak.t('cli:about.peerscape'))
    .version(version, '-V, --version', speak.t('cli:option.version'))
    .helpOption('-h, --help', speak.t('cli:option.help'))
    .helpCommand('help [command]', speak.t('cli:about.help'))
    .addOption(new Option('--lang <language>', speak.t('cli:option.lang')).choices(languages));

  program
    .command('check')
    .description(speak.t('cli:about.check'))
    .argument('<file...>', speak.t('cli:argument.files'))
    .addOption(new Option('--format <format>', speak.t('cli:option.format')).choices(['text', 'json']).default('text'))
    .addOption(new Option('--fail-on <severity>', speak.t('cli:option.failOn')).choices(severities).default('error'))
    .option('--fix', speak.t('cli:option.fix'))
    .action(async (files: string[], options: CheckOptions) => ended(await check(context, files, options)));

  program
    .command('reach')
    .description(speak.t('cli:about.reach'))
    .argument('<file>', speak.t('cli:argument.file'))
    .option('--from <end>', speak.t('cli:option.from'))
    .option('--to <end>', speak.t('cli:option.to'))
    .option('--protocol <protocol>', speak.t('cli:option.protocol'))
    .option('--without <id...>', speak.t('cli:option.without'))
    .addOption(
      new Option('--format <format>', speak.t('cli:option.reachFormat'))
        .choices(['text', 'json', 'csv'])
        .default('text'),
    )
    .action(async (file: string, options: ReachOptions) => ended(await showReach(context, file, options)));

  program
    .command('fmt')
    .description(speak.t('cli:about.fmt'))
    .argument('<file...>', speak.t('cli:argument.files'))
    .option('--check', speak.t('cli:option.check'))
    .action(async (files: string[], options: { check?: boolean }) =>
      ended(await fmt(context, files, options.check === true)),
    );

  program
    .command('routes')
    .description(speak.t('cli:about.routes'))
    .argument('<file>', speak.t('cli:argument.file'))
    .option('--missing', speak.t('cli:option.missing'))
    .option('--write', speak.t('cli:option.write'))
    .addOption(new Option('--format <format>', speak.t('cli:option.format')).choices(['text', 'json']).default('text'))
    .action(async (file: string, options: RoutesOptions) => ended(await routes(context, file, options)));

  program
    .command('compare')
    .description(speak.t('cli:about.compare'))
    .argument('<file>', speak.t('cli:argument.file'))
    .requiredOption('--scenarios', speak.t('cli:option.scenarios'))
    .addOption(
      new Option('--format <format>', speak.t('cli:option.compareFormat'))
        .choices(['text', 'json', 'csv', 'md'])
        .default('text'),
    )
    .action(async (file: string, options: CompareOptions) => ended(await compare(context, file, options)));

  program
    .command('rules')
    .description(speak.t('cli:about.rules'))
    .argument('[code]', speak.t('cli:argument.code'))
    .option('--markdown', speak.t('cli:option.markdown'))
    .action(async (code: string | undefined, options: { markdown?: boolean }) =>
      ended(await showRules(context, code, options.markdown === true)),
    );

  program
    .command('new')
    .description(speak.t('cli:about.new'))
    .argument('<out>', speak.t('cli:argument.out'))
    .requiredOption('--template <name>', speak.t('cli:option.template', { names: templateNames }))
    .option('--force', speak.t('cli:option.force'))
    .action(async (out: string, options: NewPlanOptions) => ended(await newPlan(context, out, options)));

  program
    .command('schema')
    .description(speak.t('cli:about.schema'))
    .action(async () => {
      await io.stdout.write(`${JSON.stringify(planJsonSchema(), undefined, 2)}\n`);
      ended(exitCode.fine);
    });

  return program;
}

/** Commander's headings, in the language of the user. */
function translatedTitle(title: string, speak: Translator): string {
  switch (title) {
    case 'Usage:':
      return speak.t('cli:help.usage');
    case 'Arguments:':
      return speak.t('cli:help.arguments');
    case 'Options:':
      return speak.t('cli:help.options');
    case 'Global Options:':
      return speak.t('cli:help.globalOptions');
    case 'Commands:':
      return speak.t('cli:help.commands');
    default:
      return title;
  }
}
