/** The URL, or undefined when the text is none. (`URL.parse` would do, but Node 20 has it not.) */
export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
