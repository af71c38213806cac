/** The next numbered name, `VPC 3` beside two VPCs; a number that is taken is skipped. */
export function nextNumberedName(base: string, taken: readonly string[]): string {
  const names = new Set(taken);
  let number = taken.length + 1;
  while (names.has(`${base} ${number}`)) number += 1;
  return `${base} ${number}`;
}

/** The next lettered name, as the guide calls accounts: `Account A`, `Account B`, … `Account Z`, `Account AA`. */
export function nextLetteredName(base: string, taken: readonly string[]): string {
  const names = new Set(taken);
  let number = 0;
  while (names.has(`${base} ${letters(number)}`)) number += 1;
  return `${base} ${letters(number)}`;
}

/** The name itself where it is free, else `name (2)`, `name (3)`, …; a name that ends in such a number counts on from it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const numbered = /^(.*) \((\d{1,6})\)$/su.exec(name);
  const base = numbered?.[1] ?? name;
  let number = Number(numbered?.[2] ?? 1) + 1;
  while (taken.has(`${base} (${number})`)) number += 1;
  return `${base} (${number})`;
}

/** 0 = A, 25 = Z, 26 = AA. */
function letters(number: number): string {
  const last = String.fromCodePoint(65 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}
