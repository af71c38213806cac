/** A name as the cloud takes it, and whether that is still the name of the plan. */
export interface CloudName {
  readonly name: string;
  readonly isAdapted: boolean;
}

/** The longest name that every resource takes. */
const maxLength = 128;
/** The longest description: 2 to 256 characters, and the same beginning as a name (CreateRouterInterface, CreateVpc). */
const maxDescriptionLength = 256;

/**
 * A name for the cloud: 2 to 128 characters that start with a letter or a Chinese character and not with `http://` or `https://`. What may not
 * stand in a name (control characters, marks that turn the writing direction, halves of characters) becomes a space; a beginning that is not
 * allowed gets an `n-` before it; an empty name is replaced by `fallback`, which must be allowed. `ending` stays whole when a name is cut.
 */
export function cloudName(text: string, fallback: string, ending = ''): CloudName {
  const clean = printable(text);
  const begun = clean === '' ? fallback : startsWell(clean) ? clean : `n-${clean}`;
  const name = cut(begun, maxLength - ending.length) + ending;
  const whole = name.length < 2 ? `${name}-` : name;
  return { name: whole, isAdapted: whole !== text + ending };
}

/** The plan's own name as a description, as far as a description may hold it. */
export function cloudDescription(text: string): string {
  return cut(`Peerscape: ${printable(text)}`, maxDescriptionLength);
}

/** A text on one line without what can't be printed or what turns the direction of what follows. */
export function printable(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, ' ')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
}

/** A text cut to a number of UTF-16 units, between characters. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? length - 1 : length).trimEnd();
}

function startsWell(text: string): boolean {
  return /^[A-Za-z\p{Script=Han}]/u.test(text) && !/^https?:\/\//iu.test(text);
}
