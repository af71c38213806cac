/**
 * Names files after what plans call things: lower-case ASCII letters, digits and single hyphens, never empty, never twice by the same namer and
 * never a name that Windows keeps for devices. What has no such sign at all (a name in Chinese) is called after its kind: `data-center-2`.
 */
export function fileNamer(): (name: string, kind: string) => string {
  const taken = new Set<string>();
  return (name, kind) => {
    const plain = plainName(name);
    const base = plain === '' || windowsDevice.test(plain) ? kind : plain;
    let candidate = base;
    for (let number = 2; taken.has(candidate); number += 1) candidate = `${base}-${number}`;
    taken.add(candidate);
    return candidate;
  };
}

const longestName = 48;
const windowsDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/u;

function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestName)
    .replace(/^-+|-+$/gu, '');
}
