import { z } from '../zod.ts';
import { displayNameSchema } from './documents.ts';

/** The most that one export may hold, in characters or bytes: a picture of a large plan is a few MB. */
const maxExportSize = 256 * 1024 * 1024;
const maxFiles = 5000;

/** What Peerscape writes beside plans. A closed list: a page that was taken over must not offer the user a program to save. */
const exportExtensions = [
  'csv',
  'd2',
  'drawio',
  'html',
  'ics',
  'json',
  'md',
  'mmd',
  'pdf',
  'png',
  'svg',
  'txt',
  'xlsx',
] as const;

/** What one reads, and may have opened by the system: nothing in it can run outside of a page or a table. */
export const readExtensions: ReadonlySet<string> = new Set<(typeof exportExtensions)[number]>([
  'html',
  'pdf',
  'png',
  'svg',
  'xlsx',
]);

const contentSchema = z.union([
  z.string().max(maxExportSize),
  // Of whatever buffer: the type of the class names one.
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= maxExportSize),
]);

export const saveFileSchema = z.object({
  /** Offered by the dialog, cleaned, with the extension added. */
  suggestedName: displayNameSchema,
  extension: z.enum(exportExtensions),
  content: contentSchema,
});

/** Names that Windows takes for devices, with any extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const segment = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

/** Whether a path stays below the folder that the user chooses, on every system: plain ASCII names with `/` between them, nothing hidden. */
export function isRelativePath(path: string): boolean {
  const segments = path.split('/');
  return (
    segments.length <= 8 && segments.every((name) => segment.test(name) && !name.endsWith('.') && !device.test(name))
  );
}

/** Whether files fit beside each other on every system: no two of one name in whatever case, and no file where another needs a folder. */
function fitTogether(files: readonly { readonly path: string }[]): boolean {
  const paths = new Set(files.map(({ path }) => path.toLowerCase()));
  const parents = files.flatMap(({ path }) => {
    const segments = path.toLowerCase().split('/');
    return segments.slice(1).map((_, at) => segments.slice(0, at + 1).join('/'));
  });
  return paths.size === files.length && parents.every((parent) => !paths.has(parent));
}

export const saveFolderSchema = z.object({
  files: z
    .array(z.object({ path: z.string().max(400).refine(isRelativePath), content: contentSchema }))
    .min(1)
    .max(maxFiles)
    .refine(fitTogether),
});

export const savePdfSchema = z.object({
  /** A whole document: styles within, pictures as data URLs or SVG, no scripts; what it asks of a network is refused. */
  html: z.string().min(1).max(maxExportSize),
  suggestedName: displayNameSchema,
  page: z.object({ size: z.enum(['A3', 'A4', 'Letter']), landscape: z.boolean() }),
});

export type SaveFileRequest = Readonly<z.infer<typeof saveFileSchema>>;
export type SaveFolderRequest = Readonly<z.infer<typeof saveFolderSchema>>;
export type SavePdfRequest = Readonly<z.infer<typeof savePdfSchema>>;

/** What became of an export; `name` is that of the file or the folder, without the way to it, and `written` stands for that way in this window. */
export const exportedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), name: z.string(), written: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type Exported = Readonly<z.infer<typeof exportedSchema>>;
