import { type Cidr, cidrAt, contains, containsAddress, formatCidr, parseCidr } from '../../net/cidr.ts';
import { formatIpv4, parseIpv4 } from '../../net/ipv4.ts';

/** A block that moves: what lies in `from` keeps its distance from the first address. `to` is at least as large. */
export interface BlockMove {
  readonly from: Cidr;
  readonly to: Cidr;
}

/** A block's text after the moves; the same text where none applies, or where it can't be read. */
export function shiftedBlock(text: string, moves: readonly BlockMove[]): string {
  const parsed = parseCidr(text);
  if (!parsed.ok) return text;
  const { first, prefix } = parsed.value;
  const move = moves.find(({ from }) => contains(from, parsed.value));
  if (move === undefined) return text;
  // A block that moves as a whole may grow; what lies inside it keeps its size.
  const whole = prefix === move.from.prefix;
  return formatCidr(whole ? move.to : cidrAt(first - move.from.first + move.to.first, prefix));
}

/** An address after the moves; the same text where none applies, or where it can't be read. */
export function shiftedAddress(text: string, moves: readonly BlockMove[]): string {
  const address = parseIpv4(text);
  if (address === undefined) return text;
  const move = moves.find(({ from }) => containsAddress(from, address));
  return move === undefined ? text : formatIpv4(address - move.from.first + move.to.first);
}
