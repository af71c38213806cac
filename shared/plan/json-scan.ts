/**
 * Where values of a text begin that is known to be JSON: of each path the place of its value, or of the innermost thing around it that is there. The text
 * is gone through once for all paths, and not parsed again: a tree of a large file would take many times its size.
 */
export function locate(text: string, paths: readonly (readonly PropertyKey[])[]): number[] {
  const root = wanted();
  const ways = paths.map((path) =>
    path.reduce<Wanted[]>((way, step) => [...way, wantedIn(way.at(-1) ?? root, step)], [root]),
  );
  find(text, spaceEnd(text, 0), root);
  return ways.map((way) => way.findLast(({ offset }) => offset !== undefined)?.offset ?? 0);
}

/** A value that is looked for, or that something looked for lies in. */
interface Wanted {
  readonly within: Map<PropertyKey, Wanted>;
  /** Where it begins; set when it is found. */
  offset: number | undefined;
}

function wanted(): Wanted {
  return { within: new Map(), offset: undefined };
}

function wantedIn({ within }: Wanted, step: PropertyKey): Wanted {
  const inner = within.get(step) ?? wanted();
  within.set(step, inner);
  return inner;
}

/** Notes where a value and what is wanted within it begin; gives the place behind the value. Recursive only as deep as a path is long. */
function find(text: string, from: number, value: Wanted): number {
  value.offset ??= from;
  const isList = text[from] === '[';
  if (value.within.size === 0 || (!isList && text[from] !== '{')) return valueEnd(text, from);
  let at = spaceEnd(text, from + 1);
  for (let index = 0; at < text.length && text[at] !== ']' && text[at] !== '}'; index += 1) {
    let key: PropertyKey = index;
    if (!isList) {
      const end = stringEnd(text, at);
      key = JSON.parse(text.slice(at, end)) as string;
      at = spaceEnd(text, spaceEnd(text, end) + 1);
    }
    const inner = value.within.get(key);
    at = spaceEnd(text, inner === undefined ? valueEnd(text, at) : find(text, at, inner));
    if (text[at] === ',') at = spaceEnd(text, at + 1);
  }
  return at + 1;
}

function valueEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  do {
    const sign = text[at];
    if (sign === '"') {
      at = stringEnd(text, at);
      continue;
    }
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    else if (depth === 0) return plainEnd(text, at);
    at += 1;
  } while (depth > 0 && at < text.length);
  return at;
}

/** The end of a number or a word. */
function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !',]} \t\r\n'.includes(text[at] ?? '')) at += 1;
  return at;
}

function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function spaceEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
  return at;
}
