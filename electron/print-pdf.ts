import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BrowserWindow, type Session, session } from 'electron';
import type { SavePdfRequest } from '../shared/ipc/exports.ts';
import { log } from './log.ts';
import { pageFile } from './page-file.ts';
import { appHost, appScheme } from './page-origin.ts';
import { createSerialQueue } from './serial-queue.ts';

/** Prints a whole document; gives the bytes of a PDF with vector graphics, embedded fonts, tags and an outline. */
export type PdfPrinter = (html: string, page: SavePdfRequest['page']) => Promise<Uint8Array>;

/** The document may use the styles, pictures and fonts that it brings along, and the fonts of the bundle. It runs nothing and reaches nothing. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "font-src data: 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Fonts are asked for only when something is laid out in them: every print may still ask for some. */
const mostPrints = 5;

/**
 * A printer of documents, one at a time, each in a hidden window of its own: sandboxed, without scripts, without preload, in a session that keeps
 * nothing and serves that document and the fonts of the bundle at `root` alone.
 */
export function createPdfPrinter(root: string): PdfPrinter {
  const queue = createSerialQueue();
  let served: { readonly url: string; readonly html: string } | undefined;
  let fontsAskedFor = 0;

  const answer = async (url: string): Promise<Response> => {
    if (url === served?.url) {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentSecurityPolicy };
      return new Response(served.html, { headers });
    }
    const file = await pageFile(root, url);
    if (file?.contentType !== 'font/woff2') return new Response(null, { status: 404 });
    fontsAskedFor += 1;
    return new Response(await readFile(file.path), { headers: { 'content-type': file.contentType } });
  };
  let prints: Session | undefined;
  const printSession = (): Session => (prints ??= closedSession(answer, () => served?.url));

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
    try {
      await window.loadURL(url);
      for (let attempt = 1; ; attempt += 1) {
        const before = fontsAskedFor;
        const bytes = await window.webContents.printToPDF({
          pageSize: size,
          landscape,
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        if (fontsAskedFor === before || attempt === mostPrints) return bytes;
      }
    } finally {
      served = undefined;
      window.destroy();
    }
  };
  return (html, page) => queue(() => print(html, page));
}

/** A session in memory that asks `answer` for everything of our scheme, and lets nothing else through. */
function closedSession(answer: (url: string) => Promise<Response>, document: () => string | undefined): Session {
  const closed = session.fromPartition('print');
  closed.protocol.handle(appScheme, (request) => answer(request.url));
  closed.webRequest.onBeforeRequest(({ url, resourceType }, reply) => {
    const allowed =
      resourceType === 'mainFrame'
        ? url === document()
        : url.startsWith('data:') || (resourceType === 'font' && url.startsWith(`${appScheme}:`));
    if (!allowed) log.warn('refused a request of a printed document', resourceType, url.slice(0, 200));
    reply({ cancel: !allowed });
  });
  closed.setPermissionRequestHandler((_contents, _permission, reply) => reply(false));
  closed.setPermissionCheckHandler(() => false);
  closed.setDevicePermissionHandler(() => false);
  closed.on('will-download', (event) => event.preventDefault());
  return closed;
}
