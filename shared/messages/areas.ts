import { app } from './en/app.ts';
import { canvas } from './en/canvas.ts';
import { cli } from './en/cli.ts';
import { commands } from './en/commands.ts';
import { dialogs } from './en/dialogs.ts';
import { edits } from './en/edits.ts';
import { failures } from './en/failures.ts';
import { files } from './en/files.ts';
import { findings } from './en/findings.ts';
import { inspector } from './en/inspector.ts';
import { kinds } from './en/kinds.ts';
import { lifecycle } from './en/lifecycle.ts';
import { matrix } from './en/matrix.ts';
import { paths } from './en/paths.ts';
import { routes } from './en/routes.ts';
import { schema } from './en/schema.ts';
import { security } from './en/security.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';
import { trace } from './en/trace.ts';
import { quote } from './en/quote.ts';
import { books } from './en/books.ts';
import { scenarios } from './en/scenarios.ts';
import { timeline } from './en/timeline.ts';
import { runbook } from './en/runbook.ts';
import { exports } from './en/exports.ts';
import { report } from './en/report.ts';
import { openInputs } from './en/open-inputs.ts';
import { app as appZh } from './zh-cn/app.ts';
import { canvas as canvasZh } from './zh-cn/canvas.ts';
import { cli as cliZh } from './zh-cn/cli.ts';
import { commands as commandsZh } from './zh-cn/commands.ts';
import { dialogs as dialogsZh } from './zh-cn/dialogs.ts';
import { edits as editsZh } from './zh-cn/edits.ts';
import { failures as failuresZh } from './zh-cn/failures.ts';
import { files as filesZh } from './zh-cn/files.ts';
import { findings as findingsZh } from './zh-cn/findings.ts';
import { inspector as inspectorZh } from './zh-cn/inspector.ts';
import { kinds as kindsZh } from './zh-cn/kinds.ts';
import { lifecycle as lifecycleZh } from './zh-cn/lifecycle.ts';
import { matrix as matrixZh } from './zh-cn/matrix.ts';
import { paths as pathsZh } from './zh-cn/paths.ts';
import { routes as routesZh } from './zh-cn/routes.ts';
import { schema as schemaZh } from './zh-cn/schema.ts';
import { security as securityZh } from './zh-cn/security.ts';
import { settings as settingsZh } from './zh-cn/settings.ts';
import { start as startZh } from './zh-cn/start.ts';
import { trace as traceZh } from './zh-cn/trace.ts';
import { quote as quoteZh } from './zh-cn/quote.ts';
import { books as booksZh } from './zh-cn/books.ts';
import { scenarios as scenariosZh } from './zh-cn/scenarios.ts';
import { timeline as timelineZh } from './zh-cn/timeline.ts';
import { runbook as runbookZh } from './zh-cn/runbook.ts';
import { exports as exportsZh } from './zh-cn/exports.ts';
import { report as reportZh } from './zh-cn/report.ts';
import { openInputs as openInputsZh } from './zh-cn/open-inputs.ts';

/** Every text of Peerscape but those of the rules, by language and area. */
export const messages = {
  en: {
    app,
    canvas,
    cli,
    commands,
    dialogs,
    edits,
    failures,
    files,
    findings,
    inspector,
    kinds,
    lifecycle,
    matrix,
    paths,
    routes,
    schema,
    security,
    settings,
    start,
    trace,
    quote,
    books,
    scenarios,
    timeline,
    runbook,
    exports,
    report,
    openInputs,
  },
  'zh-CN': {
    app: appZh,
    canvas: canvasZh,
    cli: cliZh,
    commands: commandsZh,
    dialogs: dialogsZh,
    edits: editsZh,
    failures: failuresZh,
    files: filesZh,
    findings: findingsZh,
    inspector: inspectorZh,
    kinds: kindsZh,
    lifecycle: lifecycleZh,
    matrix: matrixZh,
    paths: pathsZh,
    routes: routesZh,
    schema: schemaZh,
    security: securityZh,
    settings: settingsZh,
    start: startZh,
    trace: traceZh,
    quote: quoteZh,
    books: booksZh,
    scenarios: scenariosZh,
    timeline: timelineZh,
    runbook: runbookZh,
    exports: exportsZh,
    report: reportZh,
    openInputs: openInputsZh,
  },
} as const;
