import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportedFile } from '../../shared/export/exporter.ts';
import { z } from '../../shared/zod.ts';
import { writeAtomically } from '../atomic-write.ts';
import { errnoOf } from '../file-failure.ts';

/** Beside the exported files: which of them an export wrote, so that the next one replaces those and nobody else's work. */
export const manifestName = '.peerscape-export.json';

const manifestSchema = z.object({
  format: z.literal('peerscape-export'),
  version: z.literal(1),
  files: z.record(z.string(), z.object({ target: z.string(), sha256: z.string() })),
});

type Entry = z.infer<typeof manifestSchema>['files'][string];
export type Manifest = ReadonlyMap<string, Readonly<Entry>>;

/** What earlier exports wrote into a folder; nothing where there is no list, or one that cannot be read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, manifestName);
  try {
    // A link would be followed when the list is written again, out of the folder.
    if (!(await lstat(path)).isFile()) return new Map();
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return new Map(parsed.success ? Object.entries(parsed.data.files) : []);
  } catch (error) {
    if (errnoOf(error) === undefined && !(error instanceof SyntaxError)) throw error;
    return new Map();
  }
}

/** Whether a file still is what an earlier export to the same target made of it. */
export async function isUntouched(
  folder: string,
  path: string,
  { target, manifest }: { readonly target: string; readonly manifest: Manifest },
): Promise<boolean> {
  const entry = manifest.get(path);
  if (entry?.target !== target) return false;
  return sha256(await readFile(join(folder, ...path.split('/')))) === entry.sha256;
}

/** Remembers the files of an export; those of the same target that it no longer writes are forgotten and returned. */
export async function rememberFiles(
  folder: string,
  target: string,
  files: readonly ExportedFile[],
  before: Manifest,
): Promise<readonly string[]> {
  const written = new Set(files.map(({ path }) => path));
  const stale = [...before].filter(([path, entry]) => entry.target === target && !written.has(path));
  const kept = [...before].filter(([path, entry]) => entry.target !== target && !written.has(path));
  const own = files.map(({ path, content }): [string, Entry] => [path, { target, sha256: sha256(content) }]);
  const entries = [...kept, ...own].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest = { format: 'peerscape-export', version: 1, files: Object.fromEntries(entries) };
  await writeAtomically(join(folder, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return stale.map(([path]) => path);
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
