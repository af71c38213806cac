import { extname } from 'node:path';

export const planExtension = '.peerscape';

/** Whether a file that was dropped on a window may be a plan, by its name. */
export function hasPlanExtension(path: string): boolean {
  return [planExtension, '.json'].includes(extname(path).toLowerCase());
}

/** The path with the plan's extension, if it has no extension that a plan may have. */
export function withPlanExtension(path: string): string {
  return hasPlanExtension(path) ? path : path + planExtension;
}

/** Device names that Windows takes for themselves, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** A file name made of a plan's name: no folder, nothing that a file system of ours refuses, and never empty. */
export function planFileName(planName: string, fallback: string): string {
  return safeName(planName.replace(/\.(peerscape|json)$/i, ''), fallback) + planExtension;
}

/** A file name for an export, by the same rules; `extension` comes without its dot. */
export function exportFileName(suggested: string, extension: string, fallback: string): string {
  return `${safeName(suggested, fallback)}.${extension}`;
}

/** The path with an extension, if it does not end in it. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;
}

function safeName(wanted: string, fallback: string): string {
  const plain = wanted
    // eslint-disable-next-line no-control-regex -- control characters are what has to go
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = Array.from(plain).slice(0, 60).join('').trimEnd(); // 255 bytes is the usual limit; a character takes up to 4
  return short === '' || reserved.test(short) ? fallback : short;
}
