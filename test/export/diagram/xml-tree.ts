import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as somebody else's parser reads it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Of itself and of everything in it. */
  readonly text: string;
}

type Ordered = Readonly<Record<string, unknown>>;

/** The elements of a document in order, read by fast-xml-parser; throws where it is not well-formed. */
export function xmlTree(text: string): readonly XmlElement[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is the same code in a package of its own
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(`${verdict.err.msg} in line ${String(verdict.err.line)}`);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e8 },
    htmlEntities: true,
  });
  const read = (ordered: readonly Ordered[]): XmlElement[] =>
    ordered.flatMap((entry) => {
      const name = Object.keys(entry).find((key) => key !== ':@' && key !== '#text');
      if (name === undefined || name.startsWith('?')) return [];
      const inner = entry[name] as readonly Ordered[];
      const children = read(inner);
      const own = inner.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join('');
      const attributes = (entry[':@'] ?? {}) as Readonly<Record<string, string>>;
      return [{ name, attributes, children, text: own + children.map((child) => child.text).join('') }];
    });
  return read(parser.parse(text) as readonly Ordered[]);
}

/** Every element of a tree, each before the ones in it. */
export function everyElement(tree: readonly XmlElement[]): XmlElement[] {
  return tree.flatMap((element) => [element, ...everyElement(element.children)]);
}

/** The first element with that value of `id`. */
export function byId(tree: readonly XmlElement[], id: string): XmlElement | undefined {
  return everyElement(tree).find(({ attributes }) => attributes['id'] === id);
}
