import { message, type Message } from '../../messages/message.ts';
import { formatCidr, parseCidr } from '../../net/cidr.ts';
import { parseIpv4 } from '../../net/ipv4.ts';

/** What is wrong with a text that is still being typed, and what was probably meant. */
export interface AddressProblem {
  readonly sentence: Message;
  readonly correction: string | undefined;
}

/** Undefined for a proper block. */
export function cidrProblem(text: string): AddressProblem | undefined {
  const parsed = parseCidr(text);
  if (parsed.ok) return undefined;
  const { error } = parsed;
  if (error.code === 'host-bits-set') {
    return { sentence: message('inspector:cidr.hostBits'), correction: formatCidr(error.network) };
  }
  const bare = parseCidr(withoutSpace(text));
  const meant = bare.ok ? bare.value : bare.error.code === 'host-bits-set' ? bare.error.network : undefined;
  return { sentence: message(sentences[error.code]), correction: meant && formatCidr(meant) };
}

/** Undefined for a proper address. */
export function ipProblem(text: string): AddressProblem | undefined {
  if (parseIpv4(text) !== undefined) return undefined;
  const bare = withoutSpace(text);
  return {
    sentence: message('inspector:ip.notAnAddress'),
    correction: parseIpv4(bare) === undefined ? undefined : bare,
  };
}

const sentences = {
  'not-a-cidr': 'inspector:cidr.notACidr',
  'octet-out-of-range': 'inspector:cidr.octet',
  'prefix-out-of-range': 'inspector:cidr.prefix',
} as const;

/** Addresses copied out of documents bring spaces along. */
function withoutSpace(text: string): string {
  return text.slice(0, 64).replace(/\s+/gu, '');
}
