/** What a configuration makes of a device, whatever the vendor's words. */
export interface Configured {
  readonly interfaces: readonly ConfiguredInterface[];
  readonly routes: readonly ConfiguredRoute[];
}

export interface ConfiguredInterface {
  readonly vlan: number;
  /** As `a.b.c.d/n`. */
  readonly address: string;
}

export interface ConfiguredRoute {
  readonly destination: string;
  readonly nextHop: string;
  readonly preference?: number;
}

/** `255.255.255.252` as 30; a mask with a hole in it is a mistake of the writer. */
export function prefixOfMask(mask: string): number {
  const bits = mask
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('');
  const match = /^(1*)0*$/u.exec(bits);
  if (match === null || bits.length !== 32) throw new Error(`no mask: ${mask}`);
  return match[1]?.length ?? 0;
}

/** A route without a preference does not carry the field, so that it compares as written. */
export function configuredRoute(destination: string, nextHop: string, preference: string | undefined): ConfiguredRoute {
  return preference === undefined ? { destination, nextHop } : { destination, nextHop, preference: Number(preference) };
}

/** The lines that say something, and nothing else than what a rule takes may be among them. */
export function readLines(
  text: string,
  isComment: (line: string) => boolean,
  rules: readonly (readonly [RegExp, (...groups: string[]) => void])[],
): void {
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  for (const line of text.slice(0, -1).split('\n')) {
    if (!/^[ -~]*$/u.test(line)) throw new Error(`not plain ASCII: ${JSON.stringify(line)}`);
    if (line === '' || isComment(line)) continue;
    const hit = rules
      .map(([pattern, take]) => ({ match: pattern.exec(line), take }))
      .find(({ match }) => match !== null);
    if (hit?.match == null) throw new Error(`not understood: ${line}`);
    hit.take(...hit.match.slice(1));
  }
}
