import { message, type Message } from '../../../shared/messages/message.ts';

/** What can be let in between two networks or objects; each opens the dialog that says which rules it takes. */
export const admitActs: readonly { readonly title: Message; readonly traffic: 'icmp' | 'tcp' }[] = [
  { title: message('security:admit.ping'), traffic: 'icmp' },
  { title: message('security:admit.port'), traffic: 'tcp' },
];
