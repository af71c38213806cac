import { formatVersion } from '../shared/plan/file-schema.ts';
import { z } from '../shared/zod.ts';
import { sha256 } from './content-hash.ts';
import { type KnownFile, knownFileSchema } from './plan-file.ts';

/** Unsaved work of one window: the text of a plan, and the steps that were made since, each as the page wrote it. */
export interface Journal {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
  /** The file as the window knew it, so that a save after recovery still notices a change on disk. */
  readonly file: KnownFile | null;
  readonly text: string;
  readonly steps: readonly string[];
  /** Behind a step that is damaged there are more, which cannot be taken without it. A last line that was cut short is no damage. */
  readonly damaged: boolean;
}

/** What the bytes of a journal turn out to be. One of a newer version is for that version to open. */
export type JournalContent =
  | { readonly kind: 'journal'; readonly journal: Journal }
  | { readonly kind: 'newer'; readonly name: string; readonly writtenAt: string }
  | { readonly kind: 'broken'; readonly reason: string };

const formatName = 'peerscape-journal';
const newline = 0x0a;

/**
 * Version 2, in UTF-8: a line of JSON that tells of the file and measures the text, the text of the plan, a line feed, then a line for each
 * step: the beginning of the SHA-256 of what follows, a tab, JSON with the number of the step from 1 on, a tab, the step. Version 1 was one JSON object with the text in it and no steps; it is still read.
 */
const version = 2;

const headSchema = z.object({
  format: z.literal(formatName),
  version: z.number().int().positive(),
  name: z.string().catch(''),
  writtenAt: z.iso.datetime().optional().catch(undefined),
  file: knownFileSchema.nullable().catch(null),
  /** The version of the plan's own format, which decides whether this program can open the text. */
  planVersion: z.number().int().catch(formatVersion),
  text: z.union([z.string(), z.object({ bytes: z.number().int().nonnegative(), sha256: z.string() })]),
});

/** The first bytes of a journal, from which it can be recovered before there is any step. */
export function journalStart({ name, writtenAt, file, text }: Omit<Journal, 'steps' | 'damaged'>): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const measure = { bytes: bytes.length, sha256: sha256(bytes) };
  const head = { format: formatName, version, name, writtenAt, file, planVersion: formatVersion, text: measure };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`, 'utf8'), bytes, Buffer.from('\n')]);
}

/** One line for a step, which holds no line feed and no tab (JSON has none outside of strings, and escapes them there). */
export function journalLine(
  number: number,
  at: { readonly writtenAt: string; readonly name: string },
  step: string,
): Buffer {
  if (/[\t\n]/.test(step)) throw new Error('a step has to be one line without tabs');
  const content = `${JSON.stringify({ number, ...at })}\t${step}`;
  return Buffer.from(`${lineSum(content)}\t${content}\n`, 'utf8');
}

/** Reads a journal of any origin, value by value: what is wrong with a name or a date takes nothing from the work. `modified` is the time of the file. */
export function readJournal(bytes: Buffer, modified: Date): JournalContent {
  const headEnd = bytes.indexOf(newline);
  const parsed = parseHead(bytes.toString('utf8', 0, headEnd === -1 ? bytes.length : headEnd));
  if (!parsed.success) return { kind: 'broken', reason: parsed.reason };
  const { head } = parsed;
  const { name, file } = head;
  const writtenAt = head.writtenAt ?? modified.toISOString();
  if (head.version > version || head.planVersion > formatVersion) return { kind: 'newer', name, writtenAt };
  if (typeof head.text === 'string')
    return { kind: 'journal', journal: { name, writtenAt, file, text: head.text, steps: [], damaged: false } };

  const start = headEnd + 1;
  const text = bytes.subarray(start, start + head.text.bytes);
  if (headEnd === -1 || text.length !== head.text.bytes || sha256(text) !== head.text.sha256)
    return { kind: 'broken', reason: 'the text of the plan is not what was written' };
  const lines = readLines(bytes.toString('utf8', start + head.text.bytes + 1));
  const last = lines.whole.at(-1);
  const journal = {
    name: last?.name ?? name,
    writtenAt: last?.writtenAt ?? writtenAt,
    file,
    text: text.toString('utf8'),
    steps: lines.whole.map(({ step }) => step),
    damaged: lines.damaged,
  };
  return { kind: 'journal', journal };
}

type Head = z.infer<typeof headSchema>;

function parseHead(
  line: string,
): { readonly success: true; readonly head: Head } | { readonly success: false; readonly reason: string } {
  const data = parseJson(line);
  if (data === undefined) return { success: false, reason: 'not JSON' };
  // Whatever else a newer version says of itself, its text may lie elsewhere.
  const newer = headSchema.omit({ text: true }).safeParse(data);
  if (newer.success && newer.data.version > version) return { success: true, head: { ...newer.data, text: '' } };
  const parsed = headSchema.safeParse(data);
  return parsed.success
    ? { success: true, head: parsed.data }
    : { success: false, reason: z.prettifyError(parsed.error) };
}

const lineSchema = z.object({ number: z.number(), writtenAt: z.iso.datetime(), name: z.string() });

type Line = z.infer<typeof lineSchema> & { readonly step: string };

/** The steps up to the first that is not as it was written. */
function readLines(text: string): { readonly whole: readonly Line[]; readonly damaged: boolean } {
  const lines = text.split('\n');
  const whole: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const read = readLine(line, index + 1);
    // Behind the last line feed stands nothing, or what was being written when everything ended.
    if (read === undefined) return { whole, damaged: index < lines.length - 1 };
    whole.push(read);
  }
  return { whole, damaged: false };
}

function readLine(line: string, number: number): Line | undefined {
  const [sum, about = '', step = ''] = line.split('\t');
  if (sum !== lineSum(`${about}\t${step}`)) return undefined;
  const parsed = lineSchema.safeParse(parseJson(about));
  return parsed.success && parsed.data.number === number ? { ...parsed.data, step } : undefined;
}

/** Undefined for what is no JSON: JSON itself has no such value. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function lineSum(content: string): string {
  return sha256(Buffer.from(content, 'utf8')).slice(0, 16);
}
