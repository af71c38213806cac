import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isDay } from '../../shared/calendar/iso-date.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days of the calendar', () => {
  it('end a month on its last day where the day is missing, without drifting from there', () => {
    expect(addMonths('2020-01-31', 1)).toBe('2020-02-29');
    expect(addMonths('2020-01-31', 2)).toBe('2020-03-31');
    expect(addMonths('2019-11-30', 3)).toBe('2020-02-29');
    expect(addMonths('2020-12-15', 1)).toBe('2021-01-15');
    expect(addMonths('2020-01-15', -1)).toBe('2019-12-15');
  });

  it('know leap years and the ends of years', () => {
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(daysBetween('2019-08-14', '2020-08-14')).toBe(366);
  });

  it('are told from what is none', () => {
    expect(['2020-02-29', '2019-02-29', '2020-13-01', '2020-00-10', 'today', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('are counted by addition and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
        expect(daysBetween(start, addDays(start, days))).toBe(days);
        expect(isDay(addMonths(start, days % 500))).toBe(true);
      }),
    );
  });
});
