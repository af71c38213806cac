import { commands, type CommandId } from '../commands/commands.ts';
import { languages } from '../messages/language.ts';
import type { Result } from '../result.ts';
import { settingsSchema } from '../settings/settings.ts';
import { z } from '../zod.ts';
import type { CallName } from './calls.ts';
import { chosenFileSchema, chosenKinds } from './chosen-files.ts';
import {
  displayNameSchema,
  documentStateSchema,
  grantSchema,
  openDocumentSchema,
  openedSchema,
  recoveredDocumentSchema,
  savedSchema,
  saveRequestSchema,
} from './documents.ts';
import { copiedSchema, pngSchema } from './copied.ts';
import { exportedSchema, saveFileSchema, saveFolderSchema, savePdfSchema } from './exports.ts';
import { fileErrorSchema } from './file-error.ts';
import { keptPriceSchema, mostKeptPrices } from './kept-price.ts';
import { userDataProblemSchema } from './user-data-problem.ts';

const idSchema = z.string().min(1).max(64);
const commandIdSchema = z.enum(commands.map((command) => command.id) as [CommandId, ...CommandId[]]);

/** An expected outcome either way: `shared/result.ts` as a schema. */
function resultOf<T extends z.ZodType, E extends z.ZodType>(value: T, error: E) {
  return z.union([
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error }),
  ]) as unknown as z.ZodType<Result<z.output<T>, z.output<E>>>;
}

const nothing = z.void();
const written = resultOf(z.null(), fileErrorSchema);

const countSchema = z.number().int().nonnegative();

/** A step of a journal: one line of JSON, which main keeps as it is. */
const stepSchema = z.string().regex(/^[^\t\n\r]+$/);

const beginningSchema = z.object({
  /** Of this journal: each beginning has another one. */
  edition: countSchema,
  grant: grantSchema.nullable(),
  name: displayNameSchema,
  text: z.string(),
});

/** A file that was opened or saved before; `exists` is false when it cannot be found at the moment. */
const recentSchema = z.object({
  id: idSchema,
  name: z.string(),
  folder: z.string(),
  /** ISO 8601, UTC. */
  openedAt: z.string(),
  exists: z.boolean(),
});
export type Recent = Readonly<z.infer<typeof recentSchema>>;

/** A journal of unsaved work that an earlier run left behind. */
const recoverableSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Of the file it belongs to; null when it never had one. */
  folder: z.string().nullable(),
  /** ISO 8601, UTC. */
  writtenAt: z.string(),
  /** `newer`: only a newer version can open it. `discarded`: kept for 30 days, to be brought back. */
  state: z.enum(['left', 'newer', 'discarded']),
});
export type Recoverable = Readonly<z.infer<typeof recoverableSchema>>;

const appInfoSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  platform: z.enum(['linux', 'darwin', 'win32']),
  /** BCP 47 tags of the system, preferred first. */
  systemLanguages: z.array(z.string()).readonly(),
  /** What `settings.language` comes to on this system. */
  language: z.enum(languages),
});
export type AppInfo = Readonly<z.infer<typeof appInfoSchema>>;

/** What a window shows when its page has loaded, and the files that could not be opened for it. */
const windowStartSchema = z.object({
  content: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('startScreen') }),
    z.object({ kind: z.literal('newPlan') }),
    z.object({ kind: z.literal('document'), document: openDocumentSchema }),
    z.object({ kind: z.literal('recovered'), document: recoveredDocumentSchema }),
  ]),
  problems: z.array(fileErrorSchema).readonly(),
  /** What Peerscape cannot keep, or could not read of what it kept. */
  userData: z.array(userDataProblemSchema).readonly(),
});
export type WindowStart = Readonly<z.infer<typeof windowStartSchema>>;

const menuStateSchema = z.object({
  /** A command that is not named is enabled. */
  enabled: z.partialRecord(commandIdSchema, z.boolean()),
  /** Commands that are a choice to be switched on and off have an entry here, the others none. */
  checked: z.partialRecord(commandIdSchema, z.boolean()),
});
export type MenuState = Readonly<z.infer<typeof menuStateSchema>>;

/**
 * Every call with what goes in and what comes out. The input schema guards the main process; the output schema guards the user:
 * it strips whatever a result must not carry into a window, such as a path.
 */
export const contract = {
  'app.info': { input: nothing, output: appInfoSchema },
  'app.ready': { input: nothing, output: nothing },
  'app.openExternal': { input: z.object({ url: z.string().max(2000) }), output: z.boolean() },
  'windows.start': { input: nothing, output: windowStartSchema },
  'windows.open': { input: z.object({ show: z.enum(['startScreen', 'newPlan']) }), output: nothing },
  'windows.close': { input: nothing, output: nothing },
  'windows.answerSave': { input: z.object({ request: idSchema, saved: z.boolean() }), output: nothing },
  /** Whether something stands in a field that the plan may not have heard of. */
  'windows.setTyping': { input: z.object({ typing: z.boolean() }), output: nothing },
  /** `inDialog`: something was entered into a dialog that is open, which is in the plan only once that is confirmed. */
  'windows.answerTyping': { input: z.object({ request: idSchema, inDialog: z.boolean() }), output: nothing },
  'windows.editText': {
    input: z.object({ action: z.enum(['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll']) }),
    output: nothing,
  },
  'documents.open': { input: nothing, output: resultOf(openedSchema, fileErrorSchema) },
  'documents.openRecent': { input: z.object({ id: idSchema }), output: resultOf(openedSchema, fileErrorSchema) },
  'documents.openDropped': {
    input: z.object({ path: z.string().min(1).max(32_768) }),
    output: resultOf(openedSchema, fileErrorSchema),
  },
  'documents.reload': {
    input: z.object({ grant: grantSchema }),
    output: resultOf(openDocumentSchema, fileErrorSchema),
  },
  'documents.save': { input: saveRequestSchema, output: resultOf(savedSchema, fileErrorSchema) },
  'documents.showInFolder': { input: z.object({ grant: grantSchema }), output: nothing },
  'documents.setState': { input: documentStateSchema, output: nothing },
  'exports.saveFile': { input: saveFileSchema, output: resultOf(exportedSchema, fileErrorSchema) },
  'exports.saveFolder': { input: saveFolderSchema, output: resultOf(exportedSchema, fileErrorSchema) },
  'exports.savePdf': { input: savePdfSchema, output: resultOf(exportedSchema, fileErrorSchema) },
  /** What this window wrote, by the program that the system has for it, or as a file among others; false where it is not there any more. */
  'exports.open': { input: z.object({ written: idSchema }), output: z.boolean() },
  'exports.showInFolder': { input: z.object({ written: idSchema }), output: z.boolean() },
  'prices.get': { input: nothing, output: z.array(keptPriceSchema).readonly() },
  'prices.set': {
    input: z.object({ prices: z.array(keptPriceSchema).max(mostKeptPrices).readonly() }),
    output: nothing,
  },
  'prices.remove': { input: z.object({ id: z.string().max(200) }), output: nothing },
  'sources.open': {
    input: z.object({ as: z.enum(chosenKinds) }),
    output: resultOf(chosenFileSchema, fileErrorSchema),
  },
  'recents.list': { input: nothing, output: z.array(recentSchema).readonly() },
  'recents.remove': { input: z.object({ id: idSchema }), output: nothing },
  'recents.clear': { input: nothing, output: nothing },
  'recovery.list': { input: nothing, output: z.array(recoverableSchema).readonly() },
  'recovery.take': { input: z.object({ id: idSchema }), output: resultOf(recoveredDocumentSchema, fileErrorSchema) },
  /** Whether the page shows everything that the journal held that it took. */
  'recovery.settle': { input: z.object({ whole: z.boolean() }), output: nothing },
  'recovery.discard': { input: z.object({ id: idSchema }), output: written },
  'recovery.restore': { input: z.object({ id: idSchema }), output: written },
  /** Lays a beginning aside, of which the first step makes a journal: there is nothing to recover before. */
  'recovery.prepare': { input: beginningSchema, output: nothing },
  'recovery.begin': { input: beginningSchema.extend({ step: stepSchema.optional() }), output: written },
  /** A step of an edition, behind so many others; `not-found` where that is not the end of what is there. */
  'recovery.append': {
    input: z.object({ edition: countSchema, after: countSchema, name: displayNameSchema, step: stepSchema }),
    output: written,
  },
  'recovery.showFolder': { input: nothing, output: z.boolean() },
  'recovery.clear': { input: nothing, output: nothing },
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.set': { input: settingsSchema.partial().strict(), output: settingsSchema },
  'clipboard.write': { input: copiedSchema, output: nothing },
  'clipboard.writePicture': { input: z.object({ png: pngSchema }), output: nothing },
  'clipboard.read': { input: nothing, output: z.object({ text: z.string() }) },
  'clipboard.readHtml': { input: nothing, output: z.object({ html: z.string() }) },
  'menu.setState': { input: menuStateSchema, output: nothing },
} as const satisfies Readonly<Record<CallName, { readonly input: z.ZodType; readonly output: z.ZodType }>>;

type Contract = typeof contract;
export type InputOf<Name extends CallName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends CallName> = z.output<Contract[Name]['output']>;
