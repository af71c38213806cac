/** A text as one word of a shell script, whatever is in it. */
export function quoted(text: string): string {
  const clean = text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');
  return `'${clean.replaceAll("'", String.raw`'\''`)}'`;
}

/** The value of a variable as one word; the name is one of our keys. */
export function variable(name: string): string {
  return `"$${name}"`;
}

/** A call of one of the script's functions with words that are quoted already. */
export function call(name: string, ...words: readonly string[]): string {
  return [name, ...words].join(' ');
}

/** Lines that run only where every hand-off that they need is there; something else waits otherwise. */
export function onceGiven(handoffs: readonly string[], waiting: string, lines: readonly string[]): string[] {
  if (handoffs.length === 0) return [...lines];
  const condition = handoffs.map((name) => call('take', name)).join(' && ');
  return [`if ${condition}; then`, ...indented(lines), 'else', `  ${call('later', quoted(waiting))}`, 'fi'];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
