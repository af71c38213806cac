const mostSigns = 60;

/** The beginning of a text that somebody typed or pasted, short enough to stand in a sentence: 60 signs, the last one … where more follows. */
export function excerpt(text: string): string {
  const signs = Array.from(text.slice(0, 2 * mostSigns + 2));
  return signs.length > mostSigns ? `${signs.slice(0, mostSigns - 1).join('')}…` : text;
}
