import { app, Menu, nativeTheme, type WebContents } from 'electron';
import { join, resolve } from 'node:path';
import type { Settings } from '../shared/settings/settings.ts';
import { z } from '../shared/zod.ts';
import { guardClosing } from './close-guard.ts';
import { watchForCrashes, watchForDefects } from './crash.ts';
import { createDocuments } from './documents.ts';
import { createExports } from './exports.ts';
import { createHandlers } from './handlers.ts';
import { answerCalls } from './ipc.ts';
import { type Journals, openJournals } from './journals.ts';
import { filesToOpen } from './launch-arguments.ts';
import { keepOffNetwork, lockDown } from './lockdown.ts';
import { keepLogIn, log } from './log.ts';
import { showMenu } from './menu.ts';
import { createOpenRequests, type OpenRequests } from './open-requests.ts';
import { openPricesFile } from './prices-file.ts';
import { pageOrigin } from './page-origin.ts';
import { registerPageScheme, servePages } from './page-scheme.ts';
import { tell } from './plan-window.ts';
import { createPdfPrinter } from './print-pdf.ts';
import { createRecovery, isJournalInUse } from './recovery.ts';
import { screenshotPath, takeScreenshot } from './screenshot.ts';
import { createSpeech } from './speech.ts';
import { type AppStore, describeRecents, openStore } from './store.ts';
import { createUserDataProblems, type UserDataProblems } from './user-data-problems.ts';
import { isUsedElsewhere, prepareFolder } from './user-data.ts';
import { createWindows, type Windows } from './windows.ts';

const here = import.meta.dirname;

// Everything that Peerscape keeps lies in one folder: the one of the command line, if it names one.
const folder = app.commandLine.getSwitchValue('user-data-dir');
if (folder !== '') app.setPath('userData', resolve(folder));
const userData = app.getPath('userData');
const notKept = prepareFolder(userData);
keepLogIn(join(userData, 'logs'), notKept === undefined);
let windows: Windows | undefined;
watchForDefects(() => windows?.all() ?? []);

// One instance for each such folder: a second launch hands its files to the first and ends.
const files = filesToOpen(process.argv, process.cwd(), app.getAppPath());
const mayRun = app.requestSingleInstanceLock({ files }) || (notKept !== undefined && !isUsedElsewhere(userData));
if (mayRun) {
  const requests = collectRequests();
  // Not awaited: Electron is ready only after this module has settled.
  start(requests).catch((error: unknown) => {
    log.error('the start failed', error);
    app.exit(1);
  });
} else app.exit(0);

function collectRequests(): OpenRequests {
  const requests = createOpenRequests((error) => log.error('a request to open files failed', error));
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const launch = z.object({ files: z.array(z.string()) }).safeParse(data);
    requests.add({ paths: launch.success ? launch.data.files : [] });
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    requests.add({ paths: [path] });
  });
  requests.add({ paths: files });
  return requests;
}

async function start(requests: OpenRequests): Promise<void> {
  // What has to be settled before Chromium is ready.
  const devServer = app.isPackaged ? undefined : process.env['VITE_DEV_SERVER_URL'];
  const origin = pageOrigin(devServer);
  registerPageScheme();
  // As root Chromium runs only without its sandbox, which the command line then says.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  if (devServer === undefined) keepOffNetwork();
  Menu.setApplicationMenu(null); // else Electron builds one of its own first
  await app.whenReady();

  // The page's surroundings, before there is a page.
  lockDown(origin);
  servePages(join(here, '../renderer'));

  // What outlives a run.
  const problems = createUserDataProblems();
  if (notKept !== undefined) problems.say({ kind: 'notKept', what: 'everything', reason: notKept });
  const store = openStore(userData, problems);
  const speech = createSpeech(store);
  const open = createWindows(origin.page, join(here, '../preload/preload.cjs'), store);
  windows = open;
  const recoveryFolder = join(userData, 'recovery');
  const journals = await openJournalsIn(recoveryFolder, open, problems);

  // What the app does.
  const documents = createDocuments(open, store, journals, speech);
  const closing = guardClosing(open, journals, speech);
  watchForCrashes(open, speech);
  const refreshMenu = showMenu(open, store, speech, {
    openRecent(id) {
      const recent = store.recents().find((each) => each.id === id);
      if (recent) requests.add({ paths: [recent.path] });
    },
  });
  const picture = screenshotPath();
  answerCalls(
    createHandlers({
      windows: open,
      documents,
      exports: createExports(store, speech, createPdfPrinter()),
      prices: openPricesFile(userData, problems),
      recovery: createRecovery(recoveryFolder, journals, open),
      problems,
      closing,
      store,
      speech,
      refreshMenu,
      pageReady: (window) => void (picture !== undefined && takeScreenshot(window, picture)),
    }),
    open,
    origin,
  );
  spreadChanges(store, problems, open);
  open.onOpen((window) =>
    window.browser.on('focus', () => {
      window
        .fileWork(() => documents.checkDisk(window))
        .catch((error: unknown) => log.error('the check of a file on disk failed', error));
    }),
  );

  // The life of the app, and the first window.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (open.all().length === 0) requests.add({ paths: [] });
  });
  await requests.start(({ paths }) => documents.openFromOutside(paths));
}

/** Journals that windows of this run do not use are those that earlier runs left. */
async function openJournalsIn(folder: string, windows: Windows, problems: UserDataProblems): Promise<Journals> {
  const reason = prepareFolder(folder);
  if (reason !== undefined) problems.say({ kind: 'notKept', what: 'journals', reason });
  return openJournals(folder, {
    isLive: (id) => isJournalInUse(id, windows),
    now: () => new Date(),
    warn: (text) => log.warn(text),
    setAside: () => problems.say({ kind: 'setAside', what: 'journals' }),
  });
}

function setZoom(contents: WebContents, { uiZoom }: Settings): void {
  if (contents.getZoomFactor() !== uiZoom / 100) contents.setZoomFactor(uiZoom / 100);
}

/** Every window, and the system's own surfaces, follow the settings and the list of recent files. */
function spreadChanges(store: AppStore, problems: UserDataProblems, windows: Windows): void {
  windows.onOpen(({ browser }) => {
    browser.webContents.on('did-finish-load', () => setZoom(browser.webContents, store.settings()));
  });
  const setTheme = ({ theme }: Settings) => (nativeTheme.themeSource = theme === 'high-contrast' ? 'system' : theme);
  setTheme(store.settings());
  store.onSettings((settings) => {
    setTheme(settings);
    for (const { browser } of windows.all()) setZoom(browser.webContents, settings);
    windows.tellAll('settings.changed', settings);
  });
  problems.tellBy((problem) => {
    const listening = windows.all().filter((window) => window.listening);
    for (const window of listening) tell(window, 'userData.problem', problem);
    return listening.length > 0;
  });
  store.onRecents(() => {
    describeRecents(store.recents())
      .then((recents) => windows.tellAll('recents.changed', recents))
      .catch((error: unknown) => log.error('the recent files could not be told', error));
  });
}
