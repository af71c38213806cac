import { realpath } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { appHost, appScheme } from './page-origin.ts';
import { errnoOf } from './file-failure.ts';
import { parseUrl } from './parse-url.ts';

export interface PageFile {
  readonly path: string;
  readonly contentType: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * The file of the bundle that a URL of our scheme names, or undefined when it names none: another host, a kind of file that the
 * bundle has not, a path that leaves the root in whatever spelling, or a symbolic link out of it.
 */
export async function pageFile(root: string, url: string): Promise<PageFile | undefined> {
  const parsed = parseUrl(url);
  if (parsed?.protocol !== `${appScheme}:` || parsed.host !== appHost) return undefined;
  const pathname = decoded(parsed.pathname);
  // A backslash separates folders on Windows, a colon names a drive or a stream there, and NUL ends a string for the system.
  if (pathname === undefined || /[\\:\0]/.test(pathname)) return undefined;
  const path = join(root, normalize(pathname));
  const contentType = contentTypes[extname(path).toLowerCase()];
  if (contentType === undefined) return undefined;
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(path)]);
    return realFile.startsWith(realRoot + sep) ? { path: realFile, contentType } : undefined;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(errnoOf(error) ?? '')) return undefined;
    throw error;
  }
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
