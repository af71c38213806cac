/** A line is kept whole up to this many columns, its comma included. */
const lineWidth = 120;

/** What is read of a schema here: the keys it knows, in order, and the schemas below them. */
interface SchemaNode {
  readonly def?: { readonly type?: string; readonly innerType?: SchemaNode; readonly element?: SchemaNode };
  readonly shape?: Readonly<Record<string, SchemaNode>>;
}

/** The value with the known keys of its schema first, in the schema's order, at every level. */
export function ordered(value: unknown, schema: unknown): unknown {
  const node = unwrapped(schema as SchemaNode | undefined);
  if (Array.isArray(value)) return value.map((item: unknown) => ordered(item, node?.def?.element));
  if (typeof value !== 'object' || value === null || node?.shape === undefined) return value;
  const source = value as Record<string, unknown>;
  const known = Object.keys(node.shape).filter((key) => source[key] !== undefined);
  const others = Object.keys(source).filter(
    (key) => source[key] !== undefined && !Object.hasOwn(node.shape ?? {}, key),
  );
  return Object.fromEntries([...known, ...others].map((key) => [key, ordered(source[key], node.shape?.[key])]));
}

function unwrapped(schema: SchemaNode | undefined): SchemaNode | undefined {
  let node = schema;
  while (node?.def?.type === 'optional') node = node.def.innerType;
  return node;
}

/** A value at an indent: on one line where it fits behind what already stands there (`column`), else one line per entry. */
export function block(value: unknown, indent: number, column: number): string {
  const line = inline(value);
  // The comma that may follow counts.
  if (typeof value !== 'object' || value === null || column + line.length + 1 <= lineWidth) return line;
  const inner = ' '.repeat(indent + 2);
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${block(item, indent + 2, indent + 2)}`);
    return `[\n${items.join(',\n')}\n${' '.repeat(indent)}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const lines = entries.map(([key, item]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return `${start}${block(item, indent + 2, start.length)}`;
  });
  return `{\n${lines.join(',\n')}\n${' '.repeat(indent)}}`;
}

/** A value on one line. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`).join(', ')} }`;
}
