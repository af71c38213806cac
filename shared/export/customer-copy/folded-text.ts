/** A text as words in lower case with single spaces around and between them: `VPC-Beijing`, `vpc_beijing` and `"vpc  beijing"` are the same. */
export function folded(text: string): string {
  const words = wordsOf(text);
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}

/** Finds which of many phrases stand in a text, as whole words and whatever signs stand between them. */
export type PhraseFinder = (text: string) => readonly string[];

/** A finder for these phrases; those without a letter or digit, and those in scripts without spaces, are found as they are. */
export function phraseFinder(phrases: Iterable<string>): PhraseFinder {
  const byWords = new Map<string, string[]>();
  /** How many words the phrases have that begin with a word: many names differ in their last word alone. */
  const lengths = new Map<string, Set<number>>();
  const verbatim: string[] = [];
  for (const phrase of new Set(phrases)) {
    const words = wordsOf(phrase);
    const [first] = words;
    if (first === undefined || withoutSpaces.test(phrase)) {
      verbatim.push(phrase);
      continue;
    }
    append(byWords, words.join(' '), phrase);
    const known = lengths.get(first) ?? new Set();
    lengths.set(first, known.add(words.length));
  }
  return (text) => {
    const found = new Set(verbatim.filter((phrase) => text.includes(phrase)));
    const words = wordsOf(text);
    for (const [at, word] of words.entries())
      for (const length of lengths.get(word) ?? [])
        for (const phrase of byWords.get(words.slice(at, at + length).join(' ')) ?? []) found.add(phrase);
    return [...found];
  };
}

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function append(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
