import type { PageOrigin } from './page-origin.ts';
import { parseUrl } from './parse-url.ts';

/** Whether a page may make a request: its own files, what it made itself (blob, data), and the developer tools' files. */
export function mayRequest(url: string, origin: PageOrigin): boolean {
  const parsed = parseUrl(url);
  if (parsed === undefined) return false;
  switch (parsed.protocol) {
    case 'blob:':
      return origin.owns(parsed.pathname);
    case 'data:':
    case 'devtools:':
      return true;
    case 'ws:': // hot reload, while developing
      return origin.owns(url.replace(/^ws:/i, 'http:'));
    default:
      return origin.owns(url);
  }
}
