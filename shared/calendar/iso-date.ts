const dayMs = 86_400_000;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(numberOf(text)) === text;
}

/** The day so many days later; earlier, if negative. A text that is no day of the calendar counts on from where it leads: February 30 is March 1 or 2. */
export function addDays(day: string, days: number): string {
  return dayOf(numberOf(day) + days);
}

/** The same day of the month so many months later; the last day of a month that is too short for it. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [nextYear, nextMonth] = [Math.floor(total / 12), (total % 12) + 1];
  return iso(nextYear, nextMonth, Math.min(date, daysInMonth(nextYear, nextMonth)));
}

/** How many days lie between two days; negative if `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

function numberOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / dayMs);
}

function dayOf(number: number): string {
  const date = new Date(number * dayMs);
  return iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function iso(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
