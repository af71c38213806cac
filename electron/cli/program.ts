import { Command, Option, type OutputConfiguration } from 'commander';
import { copyParts } from '../../shared/export/customer-copy/copy-flags.ts';
import { shippedBooks } from '../../shared/catalog/price-books.ts';
import { paperChoices } from '../../shared/export/print/print-style.ts';
import { quoteFormats } from '../../shared/export/quote/quote-formats.ts';
import { reportParts } from '../../shared/export/report/report-options.ts';
import { runbookFormats } from '../../shared/export/runbook/runbook-formats.ts';
import { languages } from '../../shared/messages/language.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import { planJsonSchema } from '../../shared/plan/file-schema.ts';
import { priceBookJsonSchema } from '../../shared/pricing/parse-book.ts';
import { views } from '../../shared/network/view.ts';
import { severities } from '../../shared/rules/finding.ts';
import { version } from '../../package.json';
import { check, type CheckOptions } from './check.ts';
import { compare, type CompareOptions } from './compare.ts';
import type { Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { exportPlan, type ExportCommandOptions } from './export.ts';
import { frameChoices, pngScales, themes } from './export-options.ts';
import { exportTargets } from './export-targets.ts';
import { fmt } from './fmt.ts';
import { fixesListedFor } from './listed-fixes.ts';
import { newPlan, type NewPlanOptions, templateNames } from './new-plan.ts';
import { diffPrices, type PricesOptions, validatePrices } from './prices.ts';
import { quote, type QuoteOptions } from './quote.ts';
import { routes, type RoutesOptions } from './routes.ts';
import { type ReachOptions, showReach } from './reach.ts';
import { showRules } from './rules.ts';
import { type RunbookOptions, showRunbook } from './runbook.ts';

/** The grammar of the command line. A command that ran hands its exit code to `ended`; anything else is thrown as a CommanderError. */
export function createProgram(context: Context, ended: (code: ExitCode) => void, output: OutputConfiguration): Command {
  const { io, speak } = context;
  const viewOption = (): Option =>
    new Option('--view <view>', speak.t('cli:option.view')).choices(views).default('designed');
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
    .option('--all-fixes', speak.t('cli:option.allFixes', { count: fixesListedFor }))
    .action(async (files: string[], options: CheckOptions) => ended(await check(context, files, options)));

  program
    .command('reach')
    .description(speak.t('cli:about.reach'))
    .argument('<file>', speak.t('cli:argument.file'))
    .option('--from <end>', speak.t('cli:option.from'))
    .option('--to <end>', speak.t('cli:option.to'))
    .option('--protocol <protocol>', speak.t('cli:option.protocol'))
    .option('--without <id...>', speak.t('cli:option.without'))
    .addOption(viewOption())
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
    .addOption(viewOption())
    .addOption(
      new Option('--format <format>', speak.t('cli:option.compareFormat'))
        .choices(['text', 'json', 'csv', 'md'])
        .default('text'),
    )
    .action(async (file: string, options: CompareOptions) => ended(await compare(context, file, options)));

  program
    .command('export')
    .description(speak.t('cli:about.export'))
    .argument('<file>', speak.t('cli:argument.file'))
    .addOption(
      new Option('--to <target>', speak.t('cli:option.target', { targets: exportTargets.join(', ') }))
        .choices(exportTargets)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <dir>', speak.t('cli:option.out'))
    .option('--only <id...>', speak.t('cli:option.only'))
    .addOption(new Option('--theme <theme>', speak.t('cli:option.theme')).choices(themes))
    .addOption(new Option('--frames <frames>', speak.t('cli:option.frames')).choices(frameChoices))
    .option('--transparent', speak.t('cli:option.transparent'))
    .option('--legend', speak.t('cli:option.legend'))
    .option('--show-findings', speak.t('cli:option.showFindings'))
    .option('--prices', speak.t('cli:option.prices'))
    .addOption(new Option('--png <scale>', speak.t('cli:option.png')).choices(pngScales))
    .option('--title-block <field=text...>', speak.t('cli:option.titleBlock'))
    .option('--interface <id=name...>', speak.t('cli:option.interface'))
    .option('--rebuild', speak.t('cli:option.rebuild'))
    .option('--parts <part...>', speak.t('cli:option.reportParts', { parts: reportParts.join(', ') }))
    .addOption(new Option('--paper <paper>', speak.t('cli:option.paper')).choices(paperChoices))
    .option('--customer-copy [part...]', speak.t('cli:option.customerCopy', { parts: copyParts.join(', ') }))
    .option('--force', speak.t('cli:option.forceExport'))
    .action(async (file: string, options: ExportCommandOptions) => ended(await exportPlan(context, file, options)));

  program
    .command('quote')
    .description(speak.t('cli:about.quote'))
    .argument('<file>', speak.t('cli:argument.file'))
    .option('--book <file>', speak.t('cli:option.book'), (file: string, sofar: string[]) => [...sofar, file], [])
    .option('--as-of <date>', speak.t('cli:option.asOf'))
    .option('--months <number>', speak.t('cli:option.months'))
    .addOption(new Option('--format <format>', speak.t('cli:option.quoteFormat')).choices(quoteFormats).default('text'))
    .option('--out <file>', speak.t('cli:option.quoteOut'))
    .option('--max <amount>', speak.t('cli:option.max'))
    .option('--require-known', speak.t('cli:option.requireKnown'))
    .action(async (file: string, options: QuoteOptions) => ended(await quote(context, file, options)));

  addPrices(program, context, ended);

  program
    .command('runbook')
    .description(speak.t('cli:about.runbook'))
    .argument('<file>', speak.t('cli:argument.file'))
    .option('--from <old>', speak.t('cli:option.runbookFrom'))
    .option('--remove <id...>', speak.t('cli:option.remove'))
    .option('--account <id>', speak.t('cli:option.account'))
    .addOption(
      new Option('--format <format>', speak.t('cli:option.runbookFormat')).choices(runbookFormats).default('md'),
    )
    .action(async (file: string, options: RunbookOptions) => ended(await showRunbook(context, file, options)));

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

function addPrices(program: Command, context: Context, ended: (code: ExitCode) => void): void {
  const { io, speak } = context;
  const format = (): Option =>
    new Option('--format <format>', speak.t('cli:option.format')).choices(['text', 'json']).default('text');
  const book = speak.t('cli:argument.book', { ids: shippedBooks.map(({ id }) => id).join(', ') });
  const prices = program.command('prices').description(speak.t('cli:about.prices')).helpCommand(false);
  prices
    .command('validate')
    .description(speak.t('cli:about.pricesValidate'))
    .argument('<book...>', speak.t('cli:argument.books'))
    .addOption(format())
    .action(async (files: string[], options: PricesOptions) => ended(await validatePrices(context, files, options)));
  prices
    .command('diff')
    .description(speak.t('cli:about.pricesDiff'))
    .argument('<before>', book)
    .argument('<after>', book)
    .addOption(format())
    .action(async (before: string, after: string, options: PricesOptions) =>
      ended(await diffPrices(context, [before, after], options)),
    );
  prices
    .command('schema')
    .description(speak.t('cli:about.pricesSchema'))
    .action(async () => {
      await io.stdout.write(`${JSON.stringify(priceBookJsonSchema(), undefined, 2)}\n`);
      ended(exitCode.fine);
    });
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
