import type { Message, MessageParams } from '../../messages/message.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { protocolName } from '../../network/security-blocker.ts';
import type { Protocol } from '../../network/trace-types.ts';
import type { Intent } from '../../plan/rows.ts';
import type { RuleCode } from '../../rule-code.ts';

/** What an intent is about when it names no protocol, for the texts of its rules. */
export const anyTrafficTexts = { en: { anyTraffic: 'any traffic' }, 'zh-CN': { anyTraffic: '任意流量' } } as const;

/** The ends and the protocol of an intent as parameters of a sentence. */
export function intentParams(
  network: Network,
  code: RuleCode,
  { from, to }: Intent,
  protocol: Protocol | undefined,
): MessageParams & { readonly protocol: Message } {
  return {
    from: nameOf(network, from),
    to: nameOf(network, to),
    protocol: protocol === undefined ? { key: `${code}:anyTraffic` } : protocolName(protocol),
  };
}
