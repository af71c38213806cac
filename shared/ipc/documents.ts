import { z } from '../zod.ts';

/** Stands for a file that the user chose, in one window only: the window can save to it and reload it, but not learn its path. */
export const grantSchema = z.string().min(16).max(64).brand<'Grant'>();
export type Grant = z.infer<typeof grantSchema>;

/** A name that a person typed or a plan carried: shown, or offered as a file name after cleaning, never used as a path. */
export const displayNameSchema = z.string().max(1000);

/** A file's text as read; `name` and `folder` are for showing only. */
export const openDocumentSchema = z.object({
  grant: grantSchema,
  name: z.string(),
  folder: z.string(),
  text: z.string(),
});
export type OpenDocument = Readonly<z.infer<typeof openDocumentSchema>>;

/** Work that was not saved when Peerscape ended; without a grant it never had a file, or another window shows that file. */
export const recoveredDocumentSchema = z.object({
  grant: grantSchema.nullable(),
  name: z.string(),
  folder: z.string().nullable(),
  text: z.string(),
  /** What was changed since, each as the page wrote it. */
  steps: z.array(z.string()).readonly(),
  /** There was more, which is damaged. */
  damaged: z.boolean(),
});
export type RecoveredDocument = Readonly<z.infer<typeof recoveredDocumentSchema>>;

/** Where an opened file went: into the asking window, into another one (now in front), or nowhere as the user cancelled. */
export const openedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('here'), document: openDocumentSchema }),
  z.object({ kind: z.literal('elsewhere') }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type Opened = Readonly<z.infer<typeof openedSchema>>;

export const saveRequestSchema = z.object({
  text: z.string(),
  /** Offered by the dialog, with the extension added. */
  suggestedName: displayNameSchema,
  /** The file to write; a null, like `saveAs`, asks the user for one. */
  grant: grantSchema.nullable(),
  mode: z.enum(['save', 'saveAs']),
  /** Overwrites a file that changed on disk: only after the user was asked. */
  force: z.boolean().optional(),
});

export const savedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), grant: grantSchema, name: z.string(), folder: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type Saved = Readonly<z.infer<typeof savedSchema>>;

/**
 * What main has to know about a window's plan: for the title, for the question on close, and for where files open. A window tells
 * it after `windows.start`, with every change, and after every document it was handed, since main takes that document for shown
 * until the window says that it is no plan.
 */
export const documentStateSchema = z.object({
  /** The file that this window shows; null when the plan has none. Another window may then open it. */
  grant: grantSchema.nullable(),
  /** The plan's name as the title shows it; null on the start screen. */
  name: displayNameSchema.nullable(),
  dirty: z.boolean(),
  /** Nothing would be lost if a file opened in this window: the start screen, or a new plan nobody touched. */
  untouched: z.boolean(),
});
export type DocumentState = Readonly<z.infer<typeof documentStateSchema>>;
