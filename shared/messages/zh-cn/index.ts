import { app } from './app.ts';
import { books } from './books.ts';
import { canvas } from './canvas.ts';
import { cli } from './cli.ts';
import { code } from './code.ts';
import { commands } from './commands.ts';
import { csv } from './csv.ts';
import { devices } from './devices.ts';
import { diagram } from './diagram.ts';
import { dialogs } from './dialogs.ts';
import { edits } from './edits.ts';
import { exportDialog } from './export-dialog.ts';
import { failures } from './failures.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { findings } from './findings.ts';
import { grid } from './grid.ts';
import { inspector } from './inspector.ts';
import { kinds } from './kinds.ts';
import { lifecycle } from './lifecycle.ts';
import { matrix } from './matrix.ts';
import { openInputs } from './open-inputs.ts';
import { paths } from './paths.ts';
import { quote } from './quote.ts';
import { report } from './report.ts';
import { routes } from './routes.ts';
import { runbookPanel } from './runbook-panel.ts';
import { runbook } from './runbook.ts';
import { scenarios } from './scenarios.ts';
import { schema } from './schema.ts';
import { security } from './security.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { timeline } from './timeline.ts';
import { trace } from './trace.ts';

/** Every area of texts in Simplified Chinese. */
export const zhCn = {
  app,
  books,
  canvas,
  cli,
  code,
  commands,
  csv,
  devices,
  diagram,
  dialogs,
  edits,
  exportDialog,
  failures,
  fields,
  files,
  findings,
  grid,
  inspector,
  kinds,
  lifecycle,
  matrix,
  openInputs,
  paths,
  quote,
  report,
  routes,
  runbookPanel,
  runbook,
  scenarios,
  schema,
  security,
  settings,
  start,
  timeline,
  trace,
} as const;
