/** How long what was discarded can be brought back. */
const daysKept = 30;
const dayMs = 24 * 60 * 60 * 1000;

const pattern = /^(\d{4}-\d{2}-\d{2})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.journal$/;

/** The name of a discarded journal begins with the day on which it was discarded: time stamps of files change when they are copied. */
export function discardedName(id: string, now: Date): string {
  return `${dayOf(now)}-${id}.journal`;
}

/** The id and the day of a discarded journal; undefined for a file that is none. */
export function readDiscardedName(name: string): { readonly id: string; readonly day: string } | undefined {
  const [, day, id] = pattern.exec(name) ?? [];
  return day === undefined || id === undefined || Number.isNaN(Date.parse(day)) ? undefined : { id, day };
}

/** Whether a discarded journal has been kept for long enough. */
export function isOverdue(name: string, now: Date): boolean {
  const parsed = readDiscardedName(name);
  return parsed !== undefined && Date.parse(dayOf(now)) - Date.parse(parsed.day) > daysKept * dayMs;
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
