/** The most signs that a workbook takes in the name of a sheet. */
const longest = 31;

/** What no name of a sheet may hold, and what would show another name than it is. */
const forbidden = /[[\]:*?/\\\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\ufffd-\uffff]/gu;

/**
 * Names sheets after what plans call things, as every spreadsheet takes them: without signs that are forbidden, not too long, none twice whatever
 * its case, no apostrophe at an end, and not `History`, which is taken.
 */
export function sheetNamer(taken: readonly string[]): (name: string, fallback: string) => string {
  const used = new Set(['history', ...taken.map(folded)]);
  return (name, fallback) => {
    const base = tidied(name) || tidied(fallback) || 'Sheet';
    let candidate = cut(base, longest);
    for (let number = 2; used.has(folded(candidate)); number += 1) {
      const suffix = ` (${number})`;
      candidate = `${cut(base, longest - suffix.length)}${suffix}`;
    }
    used.add(folded(candidate));
    return candidate;
  };
}

/** A cell of a sheet as a formula names it. */
export function cellOf(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

function tidied(name: string): string {
  return ends(name.replace(forbidden, ' '));
}

function cut(name: string, length: number): string {
  let short = '';
  for (const sign of name) if (short.length + sign.length <= length) short += sign;
  return ends(short);
}

function ends(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/gu, '');
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
