/** An IPv4 address as an unsigned integer, 0 to 4294967295. JavaScript's bit operators are signed: bring their results back with `>>> 0`. */
export type Ipv4 = number;

export const lastIpv4: Ipv4 = 0xffff_ffff;

/** Reads `a.b.c.d` strictly: four decimal octets in ASCII digits, no leading zeros, nothing around them; anything else is undefined. */
export function parseIpv4(text: string): Ipv4 | undefined {
  const address = scanIpv4(text, text.length);
  return address < 0 ? undefined : address;
}

/** Writes an address as `a.b.c.d`. */
export function formatIpv4(address: Ipv4): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

/** The address that a text is by itself, as `formatIpv4` writes it; undefined where it is none. Spaces around it do not count. */
export function addressIn(text: string): string | undefined {
  const address = parseIpv4(text.trim());
  return address === undefined ? undefined : formatIpv4(address);
}

/** What `scanIpv4` answers instead of an address; negative, so that the hot path allocates nothing. */
export const scanFailure = { notAnAddress: -1, octetOutOfRange: -2 } as const;

/** Reads the address that fills `text` from 0 up to `end`; a negative answer is one of `scanFailure`. */
export function scanIpv4(text: string, end: number): number {
  let address = 0;
  let octet = noDigitYet;
  let dots = 0;
  let outOfRange = false;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === dotCode) {
      if (octet === noDigitYet || dots === 3) return scanFailure.notAnAddress;
      if (octet > 255) outOfRange = true;
      address = address * 256 + octet;
      octet = noDigitYet;
      dots++;
    } else if (code >= zeroCode && code <= nineCode) {
      // A leading zero is refused because half the world's parsers read 010 as octal 8.
      if (octet === 0) return scanFailure.notAnAddress;
      octet = octet === noDigitYet ? code - zeroCode : octet * 10 + (code - zeroCode);
    } else {
      return scanFailure.notAnAddress;
    }
  }
  if (octet === noDigitYet || dots !== 3) return scanFailure.notAnAddress;
  return outOfRange || octet > 255 ? scanFailure.octetOutOfRange : address * 256 + octet;
}

const noDigitYet = -1;
const dotCode = 46;
const zeroCode = 48;
const nineCode = 57;
