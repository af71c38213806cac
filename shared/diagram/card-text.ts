/** Longer texts are cut: a card could not show them, and a hostile one must not be measured by whoever draws it. */
const longestText = 120;

// Nothing here can measure text. Widths are estimated in half-width columns: one for a Latin letter, two for a Chinese one.
const noteColumns = 28;
const noteLines = 16;

/** A text cut to what a card may hold, control characters and line breaks made spaces. */
export function clipped(text: string): string {
  const characters = Array.from(text.slice(0, 2 * longestText));
  const cut = characters.length > longestText || text.length > 2 * longestText;
  const shown = cut ? `${characters.slice(0, longestText - 1).join('')}…` : characters.join('');
  return shown.replace(/\p{Cc}+/gu, ' ');
}

/** How many half-width columns a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** The lines of a note: broken at line breaks and between words, long words anywhere; the last line ends in … when text is left. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const paragraph of text.slice(0, 4 * noteColumns * noteLines).split(/\r\n|\r|\n/)) {
    let line = '';
    let columns = 0;
    for (const word of paragraph.replace(/\p{Cc}+/gu, ' ').match(/[\u2e80-\uffef]|\s+|[^\s\u2e80-\uffef]+/gu) ?? []) {
      if (columns > 0 && columns + columnsOf(word) > noteColumns) {
        lines.push(line.trimEnd());
        [line, columns] = ['', 0];
        if (word.trim() === '') continue;
      }
      for (const character of word) {
        const width = columnsOfCharacter(character);
        if (columns + width > noteColumns) {
          lines.push(line);
          [line, columns] = ['', 0];
        }
        line += character;
        columns += width;
      }
    }
    lines.push(line.trimEnd());
    if (lines.length > noteLines) break;
  }
  if (lines.length <= noteLines) return lines;
  return [...lines.slice(0, noteLines - 1), `${(lines[noteLines - 1] ?? '').slice(0, noteColumns - 1)}…`];
}

function columnsOfCharacter(character: string): number {
  return (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
}
