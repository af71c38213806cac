import { protocol, session } from 'electron';
import { readFile } from 'node:fs/promises';
import { pageFile } from './page-file.ts';
import { appScheme } from './page-origin.ts';

/** `style-src 'self'` holds since React sets inline styles through the CSSOM, which the policy does not concern. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Has to run before the app is ready. */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** Serves the bundle in `root` to our own pages, and nothing else. */
export function servePages(root: string): void {
  session.defaultSession.protocol.handle(appScheme, async (request) => {
    const file = request.method === 'GET' ? await pageFile(root, request.url) : undefined;
    if (!file) return new Response(null, { status: 404 });
    return new Response(await readFile(file.path), {
      headers: {
        'content-type': file.contentType,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  });
}
