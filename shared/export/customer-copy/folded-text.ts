/** A text as words in lower case with single spaces around and between them: `VPC-Beijing`, `vpc_beijing` and `"vpc  beijing"` are the same. */
export function folded(text: string): string {
  const words = wordsOf(text);
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}

/** Finds which of many phrases stand in a text, as whole words. */
export type PhraseFinder = (text: string) => readonly string[];

/**
 * A finder for these phrases, in whatever case and with a plain separator for each of theirs (`vpc_beijing` for `VPC-Beijing`). Those without a
 * letter or digit, and those in scripts without spaces, are found as they are.
 */
export function phraseFinder(phrases: Iterable<string>): PhraseFinder {
  const byWords = new Map<string, { readonly phrase: string; readonly separators: readonly string[] }[]>();
  /** How many words the phrases have that begin with a word: many names differ in their last word alone. */
  const lengths = new Map<string, Set<number>>();
  const verbatim: string[] = [];
  for (const phrase of new Set(phrases)) {
    const { words, separators } = split(phrase);
    const [first] = words;
    if (first === undefined || words.length > mostWords || withoutSpaces.test(phrase)) {
      verbatim.push(phrase);
      continue;
    }
    const key = words.join(' ');
    const namesakes = byWords.get(key);
    if (namesakes) namesakes.push({ phrase, separators });
    else byWords.set(key, [{ phrase, separators }]);
    const known = lengths.get(first) ?? new Set();
    lengths.set(first, known.add(words.length));
  }
  return (text) => {
    const found = new Set(verbatim.filter((phrase) => text.includes(phrase)));
    const { words, separators } = split(text);
    for (const [at, word] of words.entries())
      for (const length of lengths.get(word) ?? [])
        for (const candidate of byWords.get(words.slice(at, at + length).join(' ')) ?? [])
          if (candidate.separators.every((own, gap) => isSeparator(separators[at + gap], own)))
            found.add(candidate.phrase);
    return [...found];
  };
}

/** A note or a hostile name of more words is looked for as it is: comparing word by word at each place would take long. */
const mostWords = 32;

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What stands between two words: the very signs, or one that names of files and resources, or cleaned lines, have in their place. */
function isSeparator(there: string | undefined, own: string): boolean {
  return there === own || (there !== undefined && /^[-_ ./:\ufffd]$/u.test(there));
}

interface Split {
  readonly words: readonly string[];
  /** What stands behind each word but the last one. */
  readonly separators: readonly string[];
}

function split(text: string): Split {
  const words: string[] = [];
  const separators: string[] = [];
  const lower = text.toLowerCase();
  let end = 0;
  for (const { 0: word, index } of lower.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (words.length > 0) separators.push(lower.slice(end, index));
    words.push(word);
    end = index + word.length;
  }
  return { words, separators };
}

function wordsOf(text: string): readonly string[] {
  return split(text).words;
}
