import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../../shared/catalog/rule-packs.ts';
import { calendarText } from '../../../shared/export/calendar/ics.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { compile } from '../../../shared/network/compile.ts';
import { planTimeline } from '../../../shared/pricing/plan-timeline.ts';
import { ruleTexts } from '../../../shared/rules/rule-texts.ts';
import { plan } from '../../support/plan-builder.ts';

const speak = createTranslator('en', ruleTexts);

function calendar(name: string, id = 'peer', until = '2019-12-31'): string {
  const network = compile(
    plan()
      .vpc('a', [], { region: 'cn-beijing' })
      .vpc('b', [], { region: 'cn-hangzhou' })
      .peering(id, 'a', 'b', {
        name,
        billing: { method: 'subscription', term: { unit: 'month', count: 1 }, startsOn: '2019-07-14' },
      })
      .build(),
    defaultRulePack,
    '2019-08-14',
  );
  return calendarText(planTimeline(network, until), '2019-08-14', speak);
}

/** Lines put together again, as a reader of RFC 5545 does first. */
function unfolded(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

describe('the calendar file', () => {
  it('has an all-day entry for each day of the guide’s timeline', () => {
    const lines = unfolded(calendar('Beijing to Hangzhou'));
    // The term ends on 2019-08-14; day 15 is 2019-08-29, its reminders lie on days 8, 12 and 14 after it, and it is released on 2019-09-13.
    expect(lines.filter((line) => line.startsWith('DTSTART')).map((line) => line.slice(-8))).toEqual([
      '20190714',
      '20190814',
      '20190822',
      '20190826',
      '20190828',
      '20190829',
      '20190906',
      '20190910',
      '20190912',
      '20190913',
    ]);
    expect(lines).toContain('SUMMARY:Beijing to Hangzhou: forwarding stops');
    expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(10);
    const ids = lines.filter((line) => line.startsWith('UID:'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lets no name begin a line of its own or break a character, and keeps lines to 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ minLength: 1 }), (name, id) => {
        const text = calendar(`${name}\r\nBEGIN:VALARM\n专线;,\\`, `peer ${id}`);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const known =
          /^(BEGIN|END|VERSION|PRODID|CALSCALE|UID|DTSTAMP|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|SUMMARY|TRANSP):/;
        for (const line of unfolded(text).slice(0, -1)) expect(line).toMatch(known);
        expect(unfolded(text).filter((line) => line.startsWith('BEGIN:'))).toHaveLength(11);
        expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
      }),
      { numRuns: 40 },
    );
  });
});
