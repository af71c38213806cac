import { app, Menu, nativeTheme } from 'electron';
import { join, resolve } from 'node:path';
import type { Settings } from '../shared/settings/settings.ts';
import { z } from '../shared/zod.ts';
import { guardClosing } from './close-guard.ts';
import { watchForCrashes, watchForDefects } from './crash.ts';
import { createDocuments } from './documents.ts';
import { createExports } from './exports.ts';
import { createHandlers } from './handlers.ts';
import { answerCalls } from './ipc.ts';
import { openJournals } from './journals.ts';
import { filesToOpen } from './launch-arguments.ts';
import { lockDown } from './lockdown.ts';
import { keepLogIn, log } from './log.ts';
import { showMenu } from './menu.ts';
import { createOpenRequests, type OpenRequests } from './open-requests.ts';
import { openPricesFile } from './prices-file.ts';
import { pageOrigin } from './page-origin.ts';
import { registerPageScheme, servePages } from './page-scheme.ts';
import { createPdfPrinter } from './print-pdf.ts';
import { screenshotPath, takeScreenshot } from './screenshot.ts';
import { createSpeech } from './speech.ts';
import { type AppStore, describeRecents, openStore } from './store.ts';
import { createWindows, type Windows } from './windows.ts';

const here = import.meta.dirname;

// Everything that Peerscape keeps lies in one folder: the one of the command line, if it names one.
const folder = app.commandLine.getSwitchValue('user-data-dir');
if (folder !== '') app.setPath('userData', resolve(folder));
const userData = app.getPath('userData');
keepLogIn(join(userData, 'logs'));
watchForDefects();

// One instance for each such folder: a second launch hands its files to the first and ends.
const files = filesToOpen(process.argv, process.cwd(), app.getAppPath());
if (app.requestSingleInstanceLock({ files })) {
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
  // Below the filter of requests: no name resolves, so that not even a prefetch leaves the machine.
  if (devServer === undefined) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  Menu.setApplicationMenu(null); // else Electron builds one of its own first
  await app.whenReady();

  // The page's surroundings, before there is a page.
  lockDown(origin);
  servePages(join(here, '../renderer'));

  // What outlives a run.
  const store = openStore(userData);
  const speech = createSpeech(store);
  const windows = createWindows(origin.page, join(here, '../preload/preload.cjs'), store);
  const isLive = (id: string) => windows.all().some(({ journalId }) => journalId === id);
  const journals = await openJournals(join(userData, 'recovery'), isLive, (text) => log.warn(text));

  // What the app does.
  const documents = createDocuments(windows, store, journals, speech);
  const closing = guardClosing(windows, journals, speech);
  watchForCrashes(windows, speech);
  const refreshMenu = showMenu(windows, store, speech, {
    openRecent(id) {
      const recent = store.recents().find((each) => each.id === id);
      if (recent) requests.add({ paths: [recent.path] });
    },
  });
  const picture = screenshotPath();
  answerCalls(
    createHandlers({
      windows,
      documents,
      exports: createExports(store, speech, createPdfPrinter()),
      prices: openPricesFile(userData),
      journals,
      closing,
      store,
      speech,
      refreshMenu,
      pageReady: (window) => void (picture !== undefined && takeScreenshot(window, picture)),
    }),
    windows,
    origin,
  );
  spreadChanges(store, windows);
  windows.onOpen((window) =>
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
    if (windows.all().length === 0) requests.add({ paths: [] });
  });
  await requests.start(({ paths }) => documents.openFromOutside(paths));
}

/** Every window, and the system's own surfaces, follow the settings and the list of recent files. */
function spreadChanges(store: AppStore, windows: Windows): void {
  const setTheme = ({ theme }: Settings) => (nativeTheme.themeSource = theme === 'high-contrast' ? 'system' : theme);
  setTheme(store.settings());
  store.onSettings((settings) => {
    setTheme(settings);
    windows.tellAll('settings.changed', settings);
  });
  store.onRecents(() => {
    describeRecents(store.recents())
      .then((recents) => windows.tellAll('recents.changed', recents))
      .catch((error: unknown) => log.error('the recent files could not be told', error));
  });
}
