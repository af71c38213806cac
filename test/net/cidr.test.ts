import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import {
  cidrAt,
  compareCidr,
  contains,
  containsAddress,
  dottedMask,
  formatCidr,
  maskOf,
  overlap,
  parseCidr,
  sizeOf,
} from '../../shared/net/cidr.ts';
import { addressIn, bitsOf, block, nearbyBlocks, smallBlocks } from './blocks.ts';

describe('parseCidr', () => {
  it.each([
    ['0.0.0.0/0', 0, 4_294_967_295],
    ['128.0.0.0/1', 2_147_483_648, 4_294_967_295],
    ['10.0.0.0/8', 167_772_160, 184_549_375],
    ['172.16.0.0/12', 2_886_729_728, 2_887_778_303],
    ['192.168.1.0/24', 3_232_235_776, 3_232_236_031],
    ['255.255.255.254/31', 4_294_967_294, 4_294_967_295],
    ['255.255.255.255/32', 4_294_967_295, 4_294_967_295],
    ['0.0.0.0/32', 0, 0],
  ])('reads %s as its first and last address', (text, first, last) => {
    expect(parseCidr(text)).toEqual({ ok: true, value: { first, last, prefix: Number(text.split('/')[1]) } });
  });

  it.each([
    '',
    '/',
    '/8',
    '10.0.0.0',
    '10.0.0.0/',
    '10/8',
    '10.1/16',
    '010.0.0.1/8',
    ' 1.2.3.4/8',
    '10.0.0.0 /8',
    '10.0.0.0/ 8',
    '10.0.0.0/8 ',
    '10.0.0.0/8\n',
    '10.0.0.0/8/8',
    '10.0.0.0//8',
    '10.0.0.0/08',
    '10.0.0.0/00',
    '10.0.0.0/-1',
    '10.0.0.0/+8',
    '10.0.0.0/8.0',
    '10.0.0.0/1e1',
    '10.0.0.0/٨',
    '１0.0.0.0/8',
    '10.0.0.0/255.0.0.0',
    '300.1/8',
    '300.0.0.0/x',
    'fd00::/8',
    '10.0.0.0\\8',
  ])('refuses %j as not a CIDR', (text) => {
    expect(parseCidr(text)).toEqual({ ok: false, error: { code: 'not-a-cidr' } });
  });

  it.each(['256.0.0.0/8', '10.0.0.999/32', '10.0.300.0/40', '99999999999999999999.0.0.0/8'])(
    'says of %s that an octet is out of range',
    (text) => {
      expect(parseCidr(text)).toEqual({ ok: false, error: { code: 'octet-out-of-range' } });
    },
  );

  it.each(['1.2.3.4/33', '10.0.0.0/64', '0.0.0.0/4294967296', '0.0.0.0/99999999999999999999999999'])(
    'says of %s that the mask length is out of range',
    (text) => {
      expect(parseCidr(text)).toEqual({ ok: false, error: { code: 'prefix-out-of-range' } });
    },
  );

  it.each([
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['192.168.1.1/24', '192.168.1.0/24'],
    ['172.31.0.0/12', '172.16.0.0/12'],
    ['255.255.255.255/0', '0.0.0.0/0'],
    ['255.255.255.255/31', '255.255.255.254/31'],
    ['128.0.0.1/1', '128.0.0.0/1'],
  ])('refuses the host bits of %s and offers %s', (text, network) => {
    expect(parseCidr(text)).toEqual({ ok: false, error: { code: 'host-bits-set', network: block(network) } });
  });

  it('ends on a hostile text of a million digits', () => {
    const digits = '1'.repeat(1_000_000);
    expect(parseCidr(`${digits}.0.0.0/8`)).toEqual({ ok: false, error: { code: 'octet-out-of-range' } });
    expect(parseCidr(`10.0.0.0/${digits}`)).toEqual({ ok: false, error: { code: 'prefix-out-of-range' } });
  });

  it('agrees with ipaddr.js on the network and broadcast address of every address and mask length', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(32), (address, prefix) => {
        const text = `${address}/${prefix}`;
        const parsed = parseCidr(text);
        const network = parsed.ok
          ? parsed.value
          : parsed.error.code === 'host-bits-set'
            ? parsed.error.network
            : undefined;
        if (network === undefined) throw new Error(`${text} was refused`);
        expect(formatCidr(network)).toBe(`${ipaddr.IPv4.networkAddressFromCIDR(text).toString()}/${prefix}`);
        expect(formatCidr(cidrAt(network.last, 32))).toBe(
          `${ipaddr.IPv4.broadcastAddressFromCIDR(text).toString()}/32`,
        );
        expect(parsed.ok).toBe(formatCidr(network) === text);
      }),
    );
  });
});

describe('masks', () => {
  it.each([
    [0, 0, '0.0.0.0'],
    [1, 2_147_483_648, '128.0.0.0'],
    [8, 4_278_190_080, '255.0.0.0'],
    [12, 4_293_918_720, '255.240.0.0'],
    [24, 4_294_967_040, '255.255.255.0'],
    [31, 4_294_967_294, '255.255.255.254'],
    [32, 4_294_967_295, '255.255.255.255'],
  ])('of length %d are right as number and as text', (prefix, mask, dotted) => {
    expect(maskOf(prefix)).toBe(mask);
    expect(dottedMask(prefix)).toBe(dotted);
  });

  it('agree with ipaddr.js at every length', () => {
    for (let prefix = 0; prefix <= 32; prefix++) {
      expect(dottedMask(prefix)).toBe(ipaddr.IPv4.subnetMaskFromPrefixLength(prefix).toString());
    }
  });
});

describe('sizes', () => {
  it.each([
    ['0.0.0.0/0', 4_294_967_296],
    ['128.0.0.0/1', 2_147_483_648],
    ['10.0.0.0/8', 16_777_216],
    ['192.168.0.0/29', 8],
    ['255.255.255.255/32', 1],
  ])('%s has %d addresses', (text, size) => {
    expect(sizeOf(block(text))).toBe(size);
  });
});

describe('containment and overlap', () => {
  it('of blocks is that of their bit prefixes', () => {
    fc.assert(
      fc.property(nearbyBlocks, nearbyBlocks, (a, b) => {
        const inside = bitsOf(b).startsWith(bitsOf(a));
        expect(contains(a, b)).toBe(inside);
        expect(overlap(a, b)).toBe(inside || bitsOf(a).startsWith(bitsOf(b)));
        expect(overlap(b, a)).toBe(overlap(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('of an address is that of its /32', () => {
    fc.assert(
      fc.property(nearbyBlocks, nearbyBlocks, (a, b) => {
        expect(containsAddress(a, b.last)).toBe(contains(a, cidrAt(b.last, 32)));
      }),
    );
  });

  it('does not confuse touching blocks, nor the halves of the address space', () => {
    expect(overlap(block('10.0.0.0/25'), block('10.0.0.128/25'))).toBe(false);
    expect(overlap(block('0.0.0.0/1'), block('128.0.0.0/1'))).toBe(false);
    expect(contains(block('0.0.0.0/0'), block('255.255.255.255/32'))).toBe(true);
    expect(addressIn(block('128.0.0.0/1'), '200.0.0.1')).toBe(true);
  });
});

describe('compareCidr', () => {
  it('orders by start, the wider block first', () => {
    const sorted = ['200.0.0.0/8', '10.0.0.0/16', '10.0.0.0/8', '9.0.0.0/8', '10.0.0.0/8'].map(block).sort(compareCidr);
    expect(sorted.map(formatCidr)).toEqual(['9.0.0.0/8', '10.0.0.0/8', '10.0.0.0/8', '10.0.0.0/16', '200.0.0.0/8']);
  });

  it('puts a container before everything inside it', () => {
    fc.assert(
      fc.property(smallBlocks, smallBlocks, (a, b) => {
        if (contains(a, b) && !contains(b, a)) expect(compareCidr(a, b)).toBeLessThan(0);
        expect(Math.sign(compareCidr(a, b)) + Math.sign(compareCidr(b, a))).toBe(0);
      }),
    );
  });
});
