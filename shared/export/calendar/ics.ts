import { addDays } from '../../calendar/iso-date.ts';
import type { Translator } from '../../messages/translator.ts';
import type { TimelineRow } from '../../pricing/plan-timeline.ts';
import type { TimelineEvent } from '../../pricing/timeline.ts';
import { eventWords } from './event-words.ts';

/** The longest line that a calendar file may have, in octets, without its end (RFC 5545, section 3.1). */
const lineOctets = 75;

/**
 * Days of connections as an iCalendar file: one all-day entry each, with ids that stay the same, so that a second import replaces the first.
 * `asOf` stands for the time of writing: the same plan gives the same bytes.
 */
export function calendarText(rows: readonly TimelineRow[], asOf: string, speak: Translator): string {
  const entries = rows.flatMap(({ item, events }) =>
    events.map((event) => entryOf(item.id, item.name, event, asOf, speak)),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Peerscape//Peerscape//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flat(),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entryOf(id: string, name: string, event: TimelineEvent, asOf: string, speak: Translator): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(id, event)}@peerscape`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(event.day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(event.day, 1))}`,
    `SUMMARY:${escaped(speak.t('timeline:entry', { name, what: eventWords(event) }))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Ids of plans hold anything; what is no letter or digit becomes its number. */
function uidOf(id: string, event: TimelineEvent): string {
  const which = event.kind === 'reminder' ? `${event.kind}-${event.after}-${event.days}` : event.kind;
  const plain = Array.from(id, (sign) =>
    /[A-Za-z0-9]/.test(sign) ? sign : `-${(sign.codePointAt(0) ?? 0).toString(16)}-`,
  );
  return `${plain.join('')}.${which}.${compact(event.day)}`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** Text of a property: no line may begin inside it (RFC 5545, section 3.3.11). */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ');
}

/** A long line goes on in the next one behind a space, and never breaks within a character. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > lineOctets) {
      result += '\r\n ';
      octets = 1;
    }
    result += sign;
    octets += size;
  }
  return result;
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
