import { readSettings, type Settings } from '../shared/settings/settings.ts';
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

const pixels = z.number().int().min(-100_000).max(100_000);
const boundsSchema = z.object({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() });

/** Reads stored state of any origin: whatever is missing or not valid takes its default, field by field and row by row. */
export function readStoredState(stored: Readonly<Record<string, unknown>>): StoredState {
  const rows: readonly unknown[] = Array.isArray(stored['recents']) ? stored['recents'] : [];
  return {
    settings: readSettings(stored['settings']),
    recents: rows.flatMap((row) => {
      const parsed = recentFileSchema.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    }),
    windowBounds: boundsSchema.safeParse(stored['windowBounds']).data,
    maximized: stored['maximized'] === true,
  };
}
