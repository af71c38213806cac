import { type Message, message } from '../messages/message.ts';
import { failure, type Result, success } from '../result.ts';
import type { Protocol } from './trace-types.ts';

export type ProtocolError = 'unknown-protocol' | 'port-missing' | 'port-invalid';

/** Reads a protocol as intents and the command line write it: `icmp`, `tcp:443`, `udp:53`. */
export function protocolOf(text: string): Result<Protocol, ProtocolError> {
  const [name = '', ...rest] = text.trim().toLowerCase().split(':');
  if (name === 'icmp' && rest.length === 0) return success({ kind: 'icmp' });
  if (name !== 'tcp' && name !== 'udp') return failure('unknown-protocol');
  const [port = '', ...more] = rest;
  if (port === '' && more.length === 0) return failure('port-missing');
  const number = more.length === 0 && /^[1-9]\d{0,4}$/u.test(port) ? Number(port) : lastPort + 1;
  return number <= lastPort ? success({ kind: name, port: number }) : failure('port-invalid');
}

/** Writes a protocol as `protocolOf` reads it. */
export function formatProtocol(protocol: Protocol): string {
  return protocol.kind === 'icmp' ? 'icmp' : `${protocol.kind}:${protocol.port}`;
}

/** Why a text is no protocol, for whoever typed it. */
export function protocolErrorMessage(text: string, error: ProtocolError): Message {
  switch (error) {
    case 'unknown-protocol':
      return message('trace:protocol.unknown', { text });
    case 'port-missing':
      return message('trace:protocol.portMissing', { text: text.trim() });
    case 'port-invalid':
      return message('trace:protocol.portInvalid', { text });
  }
}

/** The highest port of TCP and UDP. */
export const lastPort = 65_535;
