// Nothing here can measure text, and a picture is opened where the fonts may not be. So texts are measured by Inter's own widths, in thousandths
// of an em for the characters from space to tilde: @fontsource/inter 5.3.0, read from the drawn glyphs.
const regular = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 645, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620,
  566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903,
  753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 490, 323, 562, 612, 571, 612,
  583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 392, 528, 342, 591, 572, 818, 546, 572, 552, 426,
  333, 426, 662,
];
const semibold = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 664, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612, 640,
  576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922,
  759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 515, 351, 574, 624, 583, 624,
  591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 413, 549, 370, 612, 598, 839, 569, 600, 566, 455,
  359, 455, 673,
];

export interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly mono?: boolean;
  /** Between characters, in em. */
  readonly spacing?: number;
}

/** About how wide a text is drawn, in units. */
export function textWidth(text: string, style: TextStyle): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, style);
  return width;
}

/** The text, cut with … where it would be wider than that. */
export function fitted(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  const room = width - characterWidth('…', style);
  let [kept, used] = ['', 0];
  for (const character of text) {
    used += characterWidth(character, style);
    if (used > room) break;
    kept += character;
  }
  // Neither a space nor half of a joined sign is left before the dots.
  return `${kept.replace(/(?:\s|\u200d|\ufe0f)+$/u, '')}…`;
}

function characterWidth(character: string, { size, weight = 400, mono = false, spacing = 0 }: TextStyle): number {
  return (ems(character, weight, mono) + spacing) * size;
}

function ems(character: string, weight: number, mono: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  if (/^(?:\p{M}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069])$/u.test(character)) return 0;
  if (code >= 0x1f000) return 1.25;
  if (code >= 0x2e80) return 1;
  // JetBrains Mono is 600 wide throughout.
  if (mono) return 0.6;
  const known = (weight >= 550 ? semibold : regular)[code - 0x20];
  if (known !== undefined) return known / 1000;
  return character === '…' ? 0.87 : 0.65;
}
