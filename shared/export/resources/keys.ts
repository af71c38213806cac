/** Hands out ASCII keys: letters, digits and underscores, beginning with a letter, no longer than 80, no two alike. */
export interface Keys {
  /** The key of an object, from its id alone, so that it stays the same whatever the object is renamed to and whatever comes beside it. */
  readonly ofId: (id: string) => string;
  /** A key made from others and from words of ours. */
  readonly derived: (text: string) => string;
}

const maxLength = 80;

export function createKeys(): Keys {
  const taken = new Set<string>();
  const claim = (wanted: string): string => {
    let key = wanted;
    for (let number = 2; taken.has(key.toLowerCase()); number++) key = `${wanted}_${number}`;
    // Without regard to case: some of those who read these names do not tell `a` from `A`.
    taken.add(key.toLowerCase());
    return key;
  };
  return {
    ofId: (id) => claim(keyOfId(id)),
    derived: (text) => claim(text.length <= maxLength ? text : `${text.slice(0, maxLength - 10)}_${hashOf(text)}`),
  };
}

/** What no id is unreadable in: hyphens alone are replaced, so that two such ids never meet. Every other id carries a hash of itself. */
const plainId = /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/u;

function keyOfId(id: string): string {
  if (plainId.test(id) && id.length <= 40) return id.replaceAll('-', '_');
  const readable = words(id).slice(0, 30).replace(/_$/u, '');
  return [readable === '' || /^\d/u.test(readable) ? 'id' : undefined, readable, hashOf(id)].filter(Boolean).join('_');
}

/** What is left of a text in ASCII letters and digits, joined by underscores. */
export function words(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]+/gu, '_').replaceAll(/^_|_$/gu, '');
}

/** FNV-1a of the UTF-16 code units: no secret depends on it, it only has to be the same everywhere. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
