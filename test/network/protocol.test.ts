import { describe, expect, it } from 'vitest';
import { formatProtocol, protocolOf } from '../../shared/network/protocol.ts';

describe('a protocol', () => {
  it.each([
    ['icmp', { kind: 'icmp' }],
    ['ICMP', { kind: 'icmp' }],
    ['tcp:443', { kind: 'tcp', port: 443 }],
    ['udp:53', { kind: 'udp', port: 53 }],
    ['tcp:65535', { kind: 'tcp', port: 65_535 }],
  ])('is read from %s', (text, protocol) => {
    expect(protocolOf(text)).toEqual({ ok: true, value: protocol });
  });

  it.each([
    ['tcp', 'port-missing'],
    ['udp:', 'port-missing'],
    ['tcp:0', 'port-invalid'],
    ['tcp:65536', 'port-invalid'],
    ['tcp:080', 'port-invalid'],
    ['tcp:4a', 'port-invalid'],
    ['tcp:80:90', 'port-invalid'],
    ['icmp:8', 'unknown-protocol'],
    ['gre', 'unknown-protocol'],
    ['', 'unknown-protocol'],
  ])('is not read from "%s": %s', (text, error) => {
    expect(protocolOf(text)).toEqual({ ok: false, error });
  });

  it('is written as it is read', () => {
    for (const text of ['icmp', 'tcp:443', 'udp:53']) {
      const read = protocolOf(text);
      expect(read.ok && formatProtocol(read.value)).toBe(text);
    }
  });
});
