import { readSettings, type Settings, settingsSchema } from '../shared/settings/settings.ts';
import { z } from '../shared/zod.ts';
import { type RecentFile, recentFileSchema } from './recent-files.ts';
import type { Rectangle } from './window-bounds.ts';

/** What Peerscape remembers between runs, as settings.json holds it. */
export interface StoredState {
  readonly settings: Settings;
  readonly recents: readonly RecentFile[];
  readonly windowBounds: Rectangle | undefined;
  readonly maximized: boolean;
}

interface ReadState {
  readonly state: StoredState;
  /** Settings that this version does not know. */
  readonly laterSettings: Readonly<Record<string, unknown>>;
  /** Something was there that cannot be used. */
  readonly bad: boolean;
}

const pixels = z.number().int().min(-100_000).max(100_000);
const boundsSchema = z.object({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() });
const objectSchema = z.record(z.string(), z.unknown());

/** Reads stored state of any origin: whatever is missing or not valid takes its default, field by field and row by row. */
export function readStoredState(stored: Readonly<Record<string, unknown>>): ReadState {
  const given = objectSchema.safeParse(stored['settings'] ?? {});
  const known: Readonly<Record<string, z.ZodType>> = settingsSchema.shape;
  const values = Object.entries(given.data ?? {});
  const isKnown = (field: string): boolean => Object.hasOwn(known, field);
  const rows = z.array(z.unknown()).safeParse(stored['recents'] ?? []);
  const recents = (rows.data ?? []).map((row) => recentFileSchema.safeParse(row));
  const bounds = boundsSchema.optional().safeParse(stored['windowBounds']);
  const maximized = z.boolean().optional().safeParse(stored['maximized']);
  return {
    state: {
      settings: readSettings(stored['settings']),
      recents: recents.flatMap((row) => (row.success ? [row.data] : [])),
      windowBounds: bounds.data,
      maximized: maximized.data ?? false,
    },
    laterSettings: Object.fromEntries(values.filter(([field]) => !isKnown(field))),
    bad:
      [given, rows, bounds, maximized, ...recents].some(({ success }) => !success) ||
      values.some(([field, value]) => isKnown(field) && known[field]?.safeParse(value).success === false),
  };
}
