import { createSocket } from 'node:dgram';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { calls } from '../../shared/ipc/calls.ts';
import { caseText } from '../support/cases.ts';
import { expect, test } from './support/app.ts';
import { launch, newFolder, type Peerscape, quit, ready } from './support/launch.ts';
import { chooseToOpen } from './support/native-dialogs.ts';
import { type SilentServer, silentServer } from './support/silent-server.ts';

// One application for all of them: each test leaves it as it found it.
test.describe.configure({ mode: 'default' });

const preload = path.resolve(import.meta.dirname, '../../dist/preload/preload.cjs');

let running: Peerscape;
let server: SilentServer;
let folder: string;

test.beforeAll(async () => {
  server = await silentServer();
  folder = newFolder();
  running = await launch();
});

test.afterAll(async () => {
  await quit(running);
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(running.userData, { recursive: true, force: true, maxRetries: 5 });
});

/** Calls something of `window.peerscape` with any input, as a page that was taken over would. */
function attempt(channel: string, ...input: unknown[]): Promise<string> {
  return running.page.evaluate(
    async ([area, method, args]) => {
      const api = Reflect.get(window, 'peerscape') as Record<
        string,
        Record<string, (...all: unknown[]) => Promise<unknown>>
      >;
      try {
        await api[area]?.[method]?.(...args);
        return 'answered';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    [...(channel.split('.') as [string, string]), input] as const,
  );
}

test('a window is isolated, sandboxed and without Node', async () => {
  const browser = await running.app.browserWindow(running.page);
  const preferences = await browser.evaluate((window: Electron.BrowserWindow) => {
    const contents = window.webContents as Electron.WebContents & { getLastWebPreferences(): Electron.WebPreferences };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  const node = await running.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter((name) => name in window),
  );
  expect(node).toEqual([]);
});

test('a page can make the calls of the table and hear events, and can name nothing else', async () => {
  const surface = await running.page.evaluate(() => {
    const api = Reflect.get(window, 'peerscape') as Record<string, object>;
    return Object.fromEntries(
      Object.entries(api).map(([name, area]) => [name, typeof area === 'function' ? 'function' : Object.keys(area)]),
    );
  });
  expect(surface).toEqual({ ...calls, on: 'function' });
  const refused = await running.page.evaluate(() => {
    const { on } = Reflect.get(window, 'peerscape') as { on: (name: string, listener: () => void) => void };
    try {
      on('ELECTRON_BROWSER_REQUIRE', () => undefined);
      return 'heard';
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain('unknown event');
});

test('every page comes with a policy that allows its own files and nothing else', async () => {
  const headers = await running.page.evaluate(async () => Object.fromEntries((await fetch('index.html')).headers));
  const directives = Object.fromEntries(
    (headers['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
  expect(directives).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'font-src': "'self'",
    'img-src': "'self' data: blob:",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('text never becomes code', async () => {
  const ran = await running.page.evaluate(async () => {
    const outcomes: string[] = [];
    const tryIt = (name: string, act: () => unknown): void => {
      try {
        act();
        outcomes.push(name);
      } catch {
        // Refused, as it should be.
      }
    };
    // In a task of its own: what runs within an evaluation of the test is exempt from the policy.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        tryIt('eval', () => Reflect.apply(Reflect.get(window, 'eval') as () => void, window, ['1']));
        tryIt('Function', () => Reflect.construct(Reflect.get(window, 'Function') as () => void, ['return 1']));
        const script = document.createElement('script');
        script.textContent = 'window.ranInline = true';
        document.body.append(script);
        const box = document.createElement('div');
        box.innerHTML =
          '<img src="data:image/png;base64,x" onerror="window.ranHandler = true"><a href="javascript:window.ranUrl=true">x</a>';
        document.body.append(box);
        box.querySelector('a')?.click();
        box.querySelector('img')?.addEventListener('error', () => {
          script.remove();
          box.remove();
          resolve();
        });
      }),
    );
    return [...outcomes, ...['ranInline', 'ranHandler', 'ranUrl'].filter((name) => name in window)];
  });
  expect(ran).toEqual([]);
});

test('no request leaves the page or the main process: a server on this machine sees none', async () => {
  // The server does see a request that is made from outside of the application.
  await new Promise((resolve) => get(`http://${server.host}/`).once('error', resolve));
  expect(server.connections()).toBe(1);
  const refused = await running.page.evaluate(async (host) => {
    const url = `http://${host}/secret`;
    const settled = (element: HTMLElement, place: HTMLElement = document.body): Promise<string> =>
      new Promise((resolve) => {
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('refused'));
        place.append(element);
      }).then((outcome) => {
        element.remove();
        return outcome as string;
      });
    const made = <Name extends keyof HTMLElementTagNameMap>(name: Name, given: object): HTMLElementTagNameMap[Name] =>
      Object.assign(document.createElement(name), given);
    const xhr = new Promise<string>((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve('loaded');
      request.onerror = () => resolve('refused');
      request.open('GET', url);
      request.send();
    });
    const socket = new Promise<string>((resolve) => {
      try {
        const web = new WebSocket(`ws://${host}/`);
        web.onopen = () => resolve('loaded');
        web.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    });
    const events = new Promise<string>((resolve) => {
      const source = new EventSource(url);
      source.onopen = () => resolve('loaded');
      source.onerror = () => {
        source.close();
        resolve('refused');
      };
    });
    navigator.sendBeacon(url, 'secret');
    document.head.append(made('link', { rel: 'prefetch', href: url }), made('link', { rel: 'preconnect', href: url }));
    const form = made('form', { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
    return Promise.all([
      fetch(url).then(
        () => 'loaded',
        () => 'refused',
      ),
      xhr,
      socket,
      events,
      settled(made('img', { src: `${url}.png` })),
      settled(made('script', { src: `${url}.js` })),
      settled(made('link', { rel: 'stylesheet', href: `${url}.css` }), document.head),
    ]).catch((error: unknown) => [String(error)]);
  }, server.host);
  expect(refused.filter((outcome) => outcome !== 'refused')).toEqual([]);
  const inMain = await running.app.evaluate(
    ({ net }, url) =>
      net.fetch(url).then(
        () => 'loaded',
        () => 'refused',
      ),
    `http://${server.host}/`,
  );
  expect(inMain).toBe('refused');
  expect(server.connections()).toBe(1);
});

test('nobody navigates a window away, opens another one, or embeds a page', async () => {
  const { app, page } = running;
  const address = page.url();
  await page.evaluate((host) => {
    const anchor = document.createElement('a');
    document.body.append(anchor);
    for (const target of ['', '_blank', '_top']) {
      for (const href of [
        `http://${host}/`,
        'file:///etc/passwd',
        'https://www.alibabacloud.com/',
        'data:text/html,x',
        'app://elsewhere/index.html',
      ]) {
        Object.assign(anchor, { href, target });
        anchor.click();
      }
    }
    anchor.remove();
    const webview = document.createElement('webview');
    webview.setAttribute('src', `http://${host}/`);
    const frame = document.createElement('iframe');
    frame.src = `http://${host}/`;
    document.body.append(webview, frame);
    location.href = `http://${host}/`;
  }, server.host);
  const opened = await page.evaluate(
    (host) => [`http://${host}/`, 'about:blank', 'app://peerscape/index.html'].map((url) => window.open(url) === null),
    server.host,
  );
  expect(opened).toEqual([true, true, true]);
  expect(page.url()).toBe(address);
  expect(app.windows()).toHaveLength(1);
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(contents).toBe(1);
  await page.evaluate(() => document.querySelectorAll('webview, iframe').forEach((element) => element.remove()));
  expect(server.connections()).toBeLessThanOrEqual(1);
});

test('nobody navigates a window to a page without an address', async () => {
  const { app, page } = running;
  const address = page.url();
  await page.evaluate(() => {
    // Tells whether the page is still the one that it was.
    Object.assign(window, { stayed: true });
    const anchor = Object.assign(document.createElement('a'), { href: 'about:blank' });
    const form = Object.assign(document.createElement('form'), { action: 'about:blank' });
    const frame = document.createElement('iframe');
    const refresh = Object.assign(document.createElement('meta'), {
      httpEquiv: 'refresh',
      content: '0;url=about:blank',
    });
    document.body.append(anchor, form, frame);
    document.head.append(refresh);
    anchor.click();
    anchor.target = '_top';
    anchor.click();
    form.submit();
    frame.contentWindow?.open('about:blank', '_top');
    window.open('about:blank', '_self');
    for (const target of ['about:blank', 'about:blank#x', 'about:srcdoc', 'javascript:"x"']) {
      location.assign(target);
      location.replace(target);
      location.href = target;
    }
    // A page that was taken over might take the refusal away.
    Object.assign(Event.prototype, { preventDefault: () => undefined });
    Object.assign(Reflect, { apply: () => undefined });
    location.href = 'about:blank';
    for (const element of [anchor, form, frame, refresh]) element.remove();
  });
  // Whatever was begun has had its turn when a frame of the same page has been through a navigation of its own.
  await page.evaluate(async () => {
    const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>later</p>' });
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve);
      document.body.append(frame);
    });
    frame.remove();
  });
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  expect(page.url()).toBe(address);
  expect(app.windows()).toHaveLength(1);
  await page.reload();
  await ready(page);
});

test('no socket is opened: none by Chromium for itself, none for what a page hints at, none for WebRTC', async () => {
  const netLog = path.join(folder, 'net-log.json');
  const file = path.join(folder, 'plan.peerscape');
  writeFileSync(file, caseText('section-08-same-account'));
  const own = await launch({ files: [file], switches: [`--log-net-log=${netLog}`] });
  const peerConnection = await own.page.evaluate(async () => {
    for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'modulepreload', 'prerender'])
      document.head.append(Object.assign(document.createElement('link'), { rel, href: `https://${rel}.example.com/` }));
    await fetch('https://fetch.example.com/').catch(() => undefined);
    return 'RTCPeerConnection' in window || 'webkitRTCPeerConnection' in window;
  });
  expect(peerConnection).toBe(false);
  await quit(own);
  const kinds = netLogKinds(netLog);
  // The log is of this run: it has the files of the page.
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => /SOCKET|CONNECT|HOST_RESOLVER/.test(kind))).toEqual([]);
  rmSync(own.userData, { recursive: true, force: true, maxRetries: 5 });
});

test('WebRTC, which a frame that a page makes still has, finds no address to send from and sends nothing', async () => {
  const netLog = path.join(folder, 'net-log-of-frames.json');
  const heard: string[] = [];
  const server = createSocket('udp4', (bytes) => heard.push(bytes.toString('hex')));
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
  const own = await launch({ switches: [`--log-net-log=${netLog}`] });
  const candidates = await own.page.evaluate(async (port) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const { RTCPeerConnection: Connection } = frame.contentWindow as unknown as {
      RTCPeerConnection: typeof RTCPeerConnection;
    };
    const connection = new Connection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    const found: string[] = [];
    const gathered = new Promise<void>((resolve) => {
      connection.onicecandidate = ({ candidate }) => {
        if (candidate === null) resolve();
        else found.push(candidate.candidate);
      };
    });
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    await gathered;
    return found;
  }, server.address().port);
  await quit(own);
  server.close();
  expect(candidates).toEqual([]);
  expect(heard).toEqual([]);
  // Ports are taken, which no setting forbids, but nothing goes through them, and no name is looked up.
  expect(netLogKinds(netLog).filter((kind) => /CONNECT|BYTES|TCP|HOST_RESOLVER/.test(kind))).toEqual([]);
  rmSync(own.userData, { recursive: true, force: true, maxRetries: 5 });
});

/** What a log of the network tells of, each as `source type`. */
function netLogKinds(file: string): readonly string[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as {
    constants: { logSourceType: Record<string, number>; logEventTypes: Record<string, number> };
    events: { type: number; source: { type: number } }[];
  };
  const named = (table: Record<string, number>, value: number): string =>
    Object.entries(table).find(([, number]) => number === value)?.[0] ?? '';
  const { logSourceType, logEventTypes } = constants;
  return events.map(({ type, source }) => `${named(logSourceType, source.type)} ${named(logEventTypes, type)}`);
}

test('a page has no permission but to write to the clipboard', async () => {
  const states = await running.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
      'local-fonts',
      'window-management',
    ];
    const asked = names.map(
      async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
    );
    return Object.fromEntries((await Promise.all(asked)).map((state, at) => [names[at] ?? '', state]));
  });
  expect(Object.entries(states).filter(([, state]) => state !== 'denied')).toEqual([]);
  const asked = await running.page.evaluate(() => {
    const outcome = (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'granted',
        () => 'denied',
      );
    return Promise.all([
      outcome(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      outcome(navigator.clipboard.readText()),
      Notification.requestPermission(),
    ]);
  });
  expect(asked).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('the scheme of the pages serves the bundle and nothing beside it', async () => {
  const answers = await running.page.evaluate(
    (urls) =>
      Promise.all(
        urls.map(async ([url, method]) => {
          const answer = await fetch(url, { method }).catch(() => undefined);
          return [url, method, answer?.ok === true] as const;
        }),
      ),
    [
      ['app://peerscape/index.html', 'GET'],
      ['app://peerscape/index.html', 'POST'],
      ['app://peerscape/../../package.json', 'GET'],
      ['app://peerscape/%2e%2e/%2e%2e/package.json', 'GET'],
      ['app://peerscape/..%2f..%2fpackage.json', 'GET'],
      ['app://peerscape/..%2fmain%2fmain.js', 'GET'],
      ['app://peerscape/%5c..%5c..%5cpackage.json', 'GET'],
      ['app://peerscape/%252e%252e/%252e%252e/package.json', 'GET'],
      ['app://peerscape//etc/passwd', 'GET'],
      ['app://peerscape/index.html%00.js', 'GET'],
      ['app://peerscape/%', 'GET'],
      ['app://elsewhere/index.html', 'GET'],
      ['file:///etc/passwd', 'GET'],
    ] as const,
  );
  expect(answers.filter(([, , ok]) => ok).map(([url, method]) => [url, method])).toEqual([
    ['app://peerscape/index.html', 'GET'],
  ]);
});

test('the main process refuses whatever does not fit the contract', async () => {
  const grant = '00000000-0000-4000-8000-000000000001';
  for (const [channel, ...input] of [
    ['settings.set', { theme: 'pink' }],
    ['settings.set', { path: '/etc/passwd' }],
    ['settings.set', JSON.parse('{"__proto__": {"theme": "dark"}, "paletteWidth": 1e9}')],
    ['settings.set', 'theme'],
    ['documents.reload', { grant }],
    ['documents.reload', { grant: { path: '/etc/passwd' } }],
    ['documents.reload', undefined],
    ['documents.save', { text: 'x', suggestedName: 'x', grant, mode: 'save' }],
    ['documents.save', { text: 1, suggestedName: 'x', grant: null, mode: 'saveAs' }],
    ['documents.save', { text: 'x', suggestedName: 'x', grant: null, mode: 'append' }],
    ['documents.setState', { grant, name: 'x', dirty: 'yes', untouched: true }],
    ['documents.openRecent', { id: 5 }],
    ['recovery.begin', { grant: null, name: 'x'.repeat(2000), text: 'x' }],
    ['recovery.begin', { grant, name: 'x', text: 'x' }],
    ['recovery.append', { name: 'x', step: '[]\n[]' }],
    ['recovery.settle', { outcome: 'deleted' }],
    ['recovery.restore', { id: '../settings' }],
    ['recovery.take', { id: '../settings' }],
    ['recovery.discard', { id: '../../settings' }],
    ['windows.editText', { action: 'openDevTools' }],
    ['windows.editText', { action: 'constructor' }],
    ['windows.open', { show: 'https://example.com' }],
    ['app.openExternal', { url: 5 }],
    ['app.info', { verbose: true }],
    ['clipboard.write', { text: null }],
    ['menu.setState', { enabled: { 'file.format': true }, checked: {} }],
  ] as const) {
    expect(await attempt(channel, input), `${channel} ${JSON.stringify(input)}`).toMatch(/was refused|failed/);
  }
  // A File that the page made up has no path.
  const forged = await running.page.evaluate(() => {
    const { documents } = Reflect.get(window, 'peerscape') as {
      documents: { openDropped(file: File): Promise<unknown> };
    };
    return documents.openDropped(new File(['x'], '/etc/passwd')).then(
      () => 'answered',
      (error: unknown) => String(error),
    );
  });
  expect(forged).toContain('was refused');
});

test('only pages of listed sites are handed to the system’s browser', async () => {
  await running.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { peerscapeOpened: opened });
    shell.openExternal = (url) => Promise.resolve(void opened.push(url));
  });
  for (const url of [
    'http://www.alibabacloud.com/',
    'https://www.alibabacloud.com@example.com/',
    'https://www.alibabacloud.com.example.com/',
    'https://www.alibabacloud.com:8443/',
    'https://example.com/?https://www.alibabacloud.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://example.com/share',
    'not a url',
    'https://www.alibabacloud.com/help/en/',
  ]) {
    await attempt('app.openExternal', { url });
  }
  const opened = await running.app.evaluate(() => (globalThis as { peerscapeOpened?: string[] }).peerscapeOpened);
  expect(opened).toEqual(['https://www.alibabacloud.com/help/en/']);
});

test('the main process does not answer a window that it does not know, although it has our page and preload', async () => {
  const { app, page } = running;
  const before = page.url();
  const asked = await app.evaluate(
    async ({ BrowserWindow }, { preload, page: url }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      });
      const ask = `Promise.all(['app.info', 'settings.get', 'recents.list', 'clipboard.read'].map(async (call) => {
      const [area, method] = call.split('.');
      return window.peerscape[area][method]().then(() => call + ' answered', (error) => error.message);
    }))`;
      const asked: string[] = [];
      for (const address of [url, 'data:text/html,<title>stranger</title>']) {
        await stranger.loadURL(address);
        asked.push(...((await stranger.webContents.executeJavaScript(ask)) as string[]));
      }
      stranger.destroy();
      return asked;
    },
    { preload, page: before },
  );
  expect(asked).toHaveLength(8);
  for (const answer of asked) expect(answer).toContain('was refused');
  expect(page.url()).toBe(before);
});

test('a window learns a file’s name and folder for showing, and neither its path nor what main remembers of it', async () => {
  const { app, page } = running;
  const file = path.join(folder, 'secret.peerscape');
  writeFileSync(file, caseText('section-08-same-account'));
  await chooseToOpen(app, file);
  const told = await page.evaluate(async () => {
    type Call = (input?: unknown) => Promise<{ value?: { document?: { grant: string } } }>;
    const api = Reflect.get(window, 'peerscape') as Record<
      'documents' | 'recents' | 'recovery' | 'app' | 'settings',
      Record<string, Call>
    >;
    const opened = await api.documents['open']?.();
    const grant = opened?.value?.document?.grant;
    const answers = [
      opened,
      await api.documents['reload']?.({ grant }),
      await api.documents['save']?.({ text: 'x', suggestedName: 'x', grant, mode: 'save' }),
      await api.recents['list']?.(),
      await api.recovery['list']?.(),
      await api.app['info']?.(),
      await api.settings['get']?.(),
    ];
    await api.documents['setState']?.({ grant: null, name: null, dirty: false, untouched: true });
    return JSON.stringify(answers);
  });
  expect(told).toContain('secret.peerscape');
  expect(told).not.toContain(file);
  expect(told).not.toContain(running.userData);
  expect(told).not.toMatch(/"(path|realPath|sha256|mtimeMs|size|cause|file)":/);
});
