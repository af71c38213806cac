import { app, type Session, session, type WebContents } from 'electron';
import { log } from './log.ts';
import type { PageOrigin } from './page-origin.ts';
import { mayRequest } from './request-filter.ts';

/** Has to run before Chromium is ready: what it would reach for on its own, below the filter of requests. */
export function keepOffNetwork(): void {
  // No name resolves, so that not even a prefetch leaves the machine.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Each name that is looked up, even in vain, makes Chromium try a socket to the outside for IPv6.
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false');
}

/** A spell checker fetches its dictionary as soon as a session has one, whether or not a window checks spelling. */
export function withoutSpelling(of: Session): void {
  of.setSpellCheckerEnabled(false);
  of.setSpellCheckerLanguages([]);
}

/** Closes every way out of the page: network, permissions, downloads, navigation, new windows and embedded pages. */
export function lockDown(origin: PageOrigin): void {
  withoutSpelling(session.defaultSession);
  const { webRequest } = session.defaultSession;
  webRequest.onBeforeRequest((details, answer) => {
    const allowed = mayRequest(details.url, origin);
    if (!allowed) log.warn('refused a request', details.resourceType, shown(details.url));
    answer({ cancel: !allowed });
  });
  const permitted = (permission: string, url: string): boolean =>
    permission === 'clipboard-sanitized-write' && origin.owns(url);
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permitted(permission, details.requestingUrl)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission, requester) =>
    permitted(permission, requester),
  );
  session.defaultSession.setDevicePermissionHandler(() => false);
  session.defaultSession.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => keepIn(contents, origin));
}

function keepIn(contents: WebContents, origin: PageOrigin): void {
  const { page } = origin;
  contents.on('will-frame-navigate', (event) => {
    // The page may load itself anew: hot reload does, while developing.
    if (event.isMainFrame && event.url === page && contents.getURL() === page) return;
    log.warn('refused to navigate to', shown(event.url));
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('refused to open a window for', shown(url));
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** A URL cut to a length that a log can bear: a data URL can hold megabytes. */
function shown(url: string): string {
  return url.slice(0, 200);
}
