import { message, type Message } from '../../messages/message.ts';
import type { TimelineEvent } from '../../pricing/timeline.ts';

/** What happens on a day, in words. */
export function eventWords(event: TimelineEvent): Message {
  switch (event.kind) {
    case 'reminder':
      return message(`timeline:event.reminder.${event.after}`, { days: event.days });
    case 'waiver-ends':
      return message('timeline:event.waiverEnds', { title: event.title });
    case 'starts':
    case 'renews':
    case 'due':
    case 'stops':
    case 'released':
      return message(`timeline:event.${event.kind}`);
  }
}
