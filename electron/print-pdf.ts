import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import type { SavePdfRequest } from '../shared/ipc/exports.ts';
import { withoutSpelling } from './lockdown.ts';
import { log } from './log.ts';
import { appHost, appScheme } from './page-origin.ts';
import { createSerialQueue } from './serial-queue.ts';

/** Prints a whole document; gives the bytes of a PDF with vector graphics, embedded fonts, tags and an outline. */
export type PdfPrinter = (html: string, page: SavePdfRequest['page']) => Promise<Uint8Array>;

/** The document may use the styles, pictures and fonts that it brings along. It runs nothing and reaches nothing. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A font is decoded only when something is laid out in it: the first prints may still lack some. */
const mostPrints = 5;

/**
 * A printer of documents, one at a time, each in a hidden window of its own: sandboxed, without scripts, without preload, in a session that keeps
 * nothing and serves that document alone.
 */
export function createPdfPrinter(): PdfPrinter {
  const queue = createSerialQueue();
  let served: { readonly url: string; readonly html: string } | undefined;
  let prints: Session | undefined;
  const printSession = (): Session => (prints ??= closedSession(() => served));

  const print: PdfPrinter = async (html, { size, landscape }) => {
    const url = `${appScheme}://${appHost}/print/${randomUUID()}.html`;
    served = { url, html };
    const window = new BrowserWindow({
      show: false,
      width: 1000,
      height: 1400,
      webPreferences: {
        session: printSession(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    const printOnce = (): Promise<Uint8Array> =>
      window.webContents.printToPDF({
        pageSize: size,
        landscape,
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    try {
      await window.loadURL(url);
      let bytes = await printOnce();
      // Two prints of one length have the same fonts in them.
      for (let attempt = 2; attempt <= mostPrints; attempt += 1) {
        const before = bytes.length;
        bytes = await printOnce();
        if (bytes.length === before) break;
      }
      return bytes;
    } finally {
      served = undefined;
      window.destroy();
    }
  };
  return (html, page) => queue(() => print(html, page));
}

/** A session in memory that knows one document, and lets nothing else through. */
function closedSession(document: () => { readonly url: string; readonly html: string } | undefined): Session {
  const closed = session.fromPartition('print');
  withoutSpelling(closed);
  closed.protocol.handle(appScheme, ({ url }) => {
    const served = document();
    if (served?.url !== url) return new Response(null, { status: 404 });
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentSecurityPolicy };
    return new Response(served.html, { headers });
  });
  closed.webRequest.onBeforeRequest(({ url, resourceType }, reply) => {
    const allowed = url.startsWith('data:') ? resourceType !== 'mainFrame' : url === document()?.url;
    if (!allowed) log.warn('refused a request of a printed document', resourceType, url.slice(0, 200));
    reply({ cancel: !allowed });
  });
  closed.setPermissionRequestHandler((_contents, _permission, reply) => reply(false));
  closed.setPermissionCheckHandler(() => false);
  closed.setDevicePermissionHandler(() => false);
  closed.on('will-download', (event) => event.preventDefault());
  return closed;
}
