import { app } from './en/app.ts';
import { canvas } from './en/canvas.ts';
import { cli } from './en/cli.ts';
import { commands } from './en/commands.ts';
import { dialogs } from './en/dialogs.ts';
import { edits } from './en/edits.ts';
import { files } from './en/files.ts';
import { findings } from './en/findings.ts';
import { inspector } from './en/inspector.ts';
import { kinds } from './en/kinds.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';
import { app as appZh } from './zh-cn/app.ts';
import { canvas as canvasZh } from './zh-cn/canvas.ts';
import { cli as cliZh } from './zh-cn/cli.ts';
import { commands as commandsZh } from './zh-cn/commands.ts';
import { dialogs as dialogsZh } from './zh-cn/dialogs.ts';
import { edits as editsZh } from './zh-cn/edits.ts';
import { files as filesZh } from './zh-cn/files.ts';
import { findings as findingsZh } from './zh-cn/findings.ts';
import { inspector as inspectorZh } from './zh-cn/inspector.ts';
import { kinds as kindsZh } from './zh-cn/kinds.ts';
import { settings as settingsZh } from './zh-cn/settings.ts';
import { start as startZh } from './zh-cn/start.ts';

/** Every text of Peerscape but those of the rules, by language and area. */
export const messages = {
  en: { app, canvas, cli, commands, dialogs, edits, files, findings, inspector, kinds, settings, start },
  'zh-CN': {
    app: appZh,
    canvas: canvasZh,
    cli: cliZh,
    commands: commandsZh,
    dialogs: dialogsZh,
    edits: editsZh,
    files: filesZh,
    findings: findingsZh,
    inspector: inspectorZh,
    kinds: kindsZh,
    settings: settingsZh,
    start: startZh,
  },
} as const;
