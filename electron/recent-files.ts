import { z } from '../shared/zod.ts';

export const recentFileSchema = z.object({
  id: z.string().min(1).max(64),
  path: z.string().min(1),
  openedAt: z.iso.datetime(),
});

/** A file that was opened or saved: its path stays in the main process, windows know it by id. */
export type RecentFile = Readonly<z.infer<typeof recentFileSchema>>;

const limit = 12;

/** The list with a file at its head; a file that was in the list keeps its id. */
export function withRecentFile(list: readonly RecentFile[], path: string, openedAt: string, newId: string) {
  const id = list.find((recent) => recent.path === path)?.id ?? newId;
  return [{ id, path, openedAt }, ...list.filter((recent) => recent.path !== path)].slice(0, limit);
}
