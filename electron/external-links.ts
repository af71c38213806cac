import { parseUrl } from './parse-url.ts';

/** The sites that Peerscape may hand to the system's browser: where the sources of its rules are published. */
const hosts: ReadonlySet<string> = new Set(['www.alibabacloud.com', 'alibabacloud.com', 'help.aliyun.com']);

/** The address to open, or undefined when it is not an https page of a listed site. */
export function externalLink(url: string): string | undefined {
  const parsed = parseUrl(url);
  if (parsed?.protocol !== 'https:') return undefined;
  if (parsed.username !== '' || parsed.password !== '' || parsed.port !== '') return undefined;
  return hosts.has(parsed.hostname) ? parsed.href : undefined;
}
