import { z } from '../zod.ts';

/** What files of price books are called; their content tells what they are. */
export const bookExtensions = ['json', 'csv', 'tsv', 'txt', 'xlsx'] as const;

/** A file that the user chose, as it is; `name` is without the way to it. */
export const openedBookSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), name: z.string(), bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('cancelled') }),
]);

export type OpenedBook = Readonly<z.infer<typeof openedBookSchema>>;
