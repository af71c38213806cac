import { z } from '../zod.ts';

/** What a file is chosen for besides being opened as a plan of its own: it only names the filter of the dialog, the content tells what a file is. */
export const chosenKinds = ['priceBook', 'earlierPlan', 'answers'] as const;

export type ChosenKind = (typeof chosenKinds)[number];

/** A file that the user chose, as it is; `name` is without the way to it. */
export const chosenFileSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), name: z.string(), bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('cancelled') }),
]);

export type ChosenFile = Readonly<z.infer<typeof chosenFileSchema>>;
