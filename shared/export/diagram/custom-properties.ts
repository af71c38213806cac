/** A rule that gives a document's style sheets the values that differ from one document to the next, which they name as `var(--name)`. */
export function customProperties(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `  --${name}: ${value};`);
  return `:root {\n${lines.join('\n')}\n}\n`;
}
