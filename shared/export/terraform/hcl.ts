/** A piece of HCL that is an expression already: a reference, a call, a quoted text. */
export interface Expression {
  readonly hcl: string;
}

export type Item =
  | { readonly kind: 'attribute'; readonly name: string; readonly value: Expression | readonly Item[] }
  | {
      readonly kind: 'block';
      readonly type: string;
      readonly labels: readonly string[];
      readonly items: readonly Item[];
    }
  | { readonly kind: 'gap' }
  | { readonly kind: 'comment'; readonly text: string };

export const gap: Item = { kind: 'gap' };

/** `name = value`; a list of items as value is written as an object over several lines. */
export function attribute(name: string, value: Expression | readonly Item[]): Item {
  return { kind: 'attribute', name, value };
}

export function block(type: string, labels: readonly string[], items: readonly Item[]): Item {
  return { kind: 'block', type, labels, items };
}

export function comment(text: string): Item {
  return { kind: 'comment', text };
}

/** An expression of our own words: never of a name of the plan. */
export function raw(hcl: string): Expression {
  return { hcl };
}

export function list(values: readonly Expression[]): Expression {
  return raw(`[${values.map(({ hcl }) => hcl).join(', ')}]`);
}

export function number(value: number): Expression {
  return raw(String(value));
}

/** A text as a quoted template in which nothing is a template: what it says is what it is. */
export function text(value: string): Expression {
  return raw(`"${value.replaceAll(/\p{Cs}/gu, '\ufffd').replaceAll(/["\\\p{Cc}\u2028\u2029]|[$%](?=\{)/gu, escaped)}"`);
}

function escaped(character: string, at: number, whole: string): string {
  switch (character) {
    case '"':
    case '\\':
      return `\\${character}`;
    case '\n':
      return String.raw`\n`;
    case '\r':
      return String.raw`\r`;
    case '\t':
      return String.raw`\t`;
  }
  // `$${` is how HCL writes `${`, but after another `$` or `%` its scanner pairs the marks differently and finds a template after all.
  const isSafeToDouble = (character === '$' || character === '%') && !'$%'.includes(whole.charAt(at - 1) || ' ');
  return isSafeToDouble ? character.repeat(2) : String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A file as `terraform fmt` leaves it. */
export function hclFile(items: readonly Item[]): string {
  return `${lines(items, '').join('\n')}\n`;
}

function lines(items: readonly Item[], indent: string): string[] {
  const written: string[] = [];
  let at = 0;
  while (at < items.length) {
    const run = singleLines(items, at);
    if (run.length > 0) {
      const width = Math.max(...run.map(({ name }) => name.length));
      for (const { name, value } of run) written.push(`${indent}${name.padEnd(width)} = ${value.hcl}`);
      at += run.length;
      continue;
    }
    const item = items[at];
    if (item !== undefined) written.push(...linesOf(item, indent));
    at += 1;
  }
  return written;
}

/** The attributes from there on that follow each other on single lines: their `=` stand under each other. */
function singleLines(items: readonly Item[], from: number): { readonly name: string; readonly value: Expression }[] {
  const run: { readonly name: string; readonly value: Expression }[] = [];
  for (const item of items.slice(from)) {
    if (item.kind !== 'attribute' || !('hcl' in item.value)) break;
    run.push({ name: item.name, value: item.value });
  }
  return run;
}

function linesOf(item: Item, indent: string): string[] {
  switch (item.kind) {
    case 'gap':
      return [''];
    case 'comment':
      return [`${indent}# ${item.text}`];
    case 'block': {
      const head = [item.type, ...item.labels.map((label) => text(label).hcl)].join(' ');
      return [`${indent}${head} {`, ...lines(item.items, `${indent}  `), `${indent}}`];
    }
    case 'attribute': {
      const items = 'hcl' in item.value ? [] : item.value;
      return [`${indent}${item.name} = {`, ...lines(items, `${indent}  `), `${indent}}`];
    }
  }
}
