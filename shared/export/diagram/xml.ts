/** What XML 1.0 can't hold in any way: control characters, lone surrogates and two that are none (https://www.w3.org/TR/xml/#charsets). */
const impossible = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Only `]]>` would have to be escaped; always is easier to trust.
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as character data or as the value of an attribute of XML or HTML; what XML can't hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(impossible, '\u{fffd}').replace(/[&<>"'\t\n\r]/g, (character) => escapes[character] ?? '');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes without a value are left out, children are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${typeof value === 'number' ? short(value) : xmlText(value)}"`;
  }
  return children.length === 0 ? `${tag}/>` : `${tag}>${children.join('')}</${name}>`;
}

/** A number in as few characters as a drawing needs. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
