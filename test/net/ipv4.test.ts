import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { formatIpv4, parseIpv4 } from '../../shared/net/ipv4.ts';

const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));

describe('parseIpv4', () => {
  it.each([
    ['0.0.0.0', 0],
    ['0.0.0.255', 255],
    ['10.0.0.1', 167_772_161],
    ['127.255.255.255', 2_147_483_647],
    ['128.0.0.0', 2_147_483_648],
    ['192.168.1.0', 3_232_235_776],
    ['255.255.255.255', 4_294_967_295],
  ])('reads %s as the unsigned number %d', (text, address) => {
    expect(parseIpv4(text)).toBe(address);
  });

  it.each([
    '',
    '.',
    '...',
    '10',
    '10.1',
    '10.0.1',
    '10.0.0.0.0',
    '10..0.1',
    '.10.0.0.1',
    '10.0.0.1.',
    '010.0.0.1',
    '10.0.0.01',
    '10.00.0.1',
    '256.0.0.1',
    '10.0.0.256',
    '10.0.0.4294967297',
    '-1.0.0.1',
    '+10.0.0.1',
    '1e1.0.0.1',
    '0x0a.0.0.1',
    ' 10.0.0.1',
    '10.0.0.1 ',
    '10. 0.0.1',
    '10.0.0.1\n',
    '10.0.0.1\0',
    '10.0.0.1/8',
    '１０.0.0.1',
    '١٠.0.0.1',
    '１０.0.0.1',
    '１０.0.0.1',
    '::1',
    '::ffff:10.0.0.1',
    'localhost',
  ])('refuses %j', (text) => {
    expect(parseIpv4(text)).toBeUndefined();
  });

  it('gives every four octets the value that positional arithmetic gives', () => {
    fc.assert(
      fc.property(octets, ([a, b, c, d]) => {
        expect(parseIpv4(`${a}.${b}.${c}.${d}`)).toBe(a * 16_777_216 + b * 65_536 + c * 256 + d);
      }),
    );
  });

  it('accepts the texts that ipaddr.js would write itself, and no other', () => {
    const almostAddress = fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ' ', '/', '-', 'x'), maxLength: 17 });
    const close = fc.array(fc.oneof(fc.nat(300).map(String), almostAddress), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(close, (parts) => {
        const text = parts.join('.');
        // The oracle reads octal and hexadecimal parts too: those are told apart by writing its answer out again.
        const valid = ipaddr.IPv4.isValidFourPartDecimal(text) && ipaddr.IPv4.parse(text).toString() === text;
        expect(parseIpv4(text) !== undefined).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formatIpv4', () => {
  it('writes what ipaddr.js writes, and reads back as the same number', () => {
    fc.assert(
      fc.property(octets, (bytes) => {
        const text = ipaddr.fromByteArray(bytes).toString();
        const address = parseIpv4(text) ?? -1;
        expect(formatIpv4(address)).toBe(text);
      }),
    );
  });
});
