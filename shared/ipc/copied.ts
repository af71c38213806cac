import { z } from '../zod.ts';

/** What a copy may hold of each kind, in characters or bytes. */
const mostCopied = 64 * 1024 * 1024;

/** https://www.w3.org/TR/png/#5PNG-file-signature */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A picture that says that it is one; whether it can be read is found out by whoever reads it. */
export const pngSchema = z.custom<Uint8Array>(
  (value) =>
    value instanceof Uint8Array && value.byteLength <= mostCopied && signature.every((byte, at) => value[at] === byte),
);

/** A text for the clipboard, and the same in richer forms beside it. */
export const copiedSchema = z.object({
  text: z.string(),
  html: z.string().max(mostCopied).optional(),
  png: pngSchema.optional(),
});
