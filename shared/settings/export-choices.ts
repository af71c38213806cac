import { z } from '../zod.ts';

/** The longest text of a title block that is remembered. */
export const mostAuthor = 200;

/** What was chosen in the last export, to be offered again in the next; nothing of it is about one plan. */
export const exportChoicesSchema = z.object({
  /** The window knows which kinds there are; one that is gone is offered no more. */
  target: z.string().max(40),
  theme: z.enum(['light', 'dark']),
  transparent: z.boolean(),
  bandwidth: z.boolean(),
  state: z.boolean(),
  prices: z.boolean(),
  findings: z.boolean(),
  frames: z.enum(['none', 'region', 'account', 'region-and-account']),
  legend: z.boolean(),
  titleBlock: z.boolean(),
  author: z.string().max(mostAuthor),
  /** Pixels of a PNG per unit of the drawing. */
  scale: z.number().int().min(1).max(4),
  paper: z.enum(['A4', 'A3', 'Letter', 'Tabloid']),
  orientation: z.enum(['portrait', 'landscape']),
  onto: z.enum(['one-page', 'tiles']),
  /** Of tiles, in percent. */
  printedPercent: z.number().int().min(5).max(400),
  runbook: z.boolean(),
  quote: z.boolean(),
  /** Of a report. */
  reportAs: z.enum(['pdf', 'html']),
  rebuild: z.boolean(),
  customerCopy: z.boolean(),
  copyParts: z.array(z.enum(['ids', 'uids', 'names', 'addresses', 'prices', 'notes'])).readonly(),
});

export type ExportChoices = Readonly<z.infer<typeof exportChoicesSchema>>;

/** What is drawn is light, whatever the theme of the window: it is meant for documents of others. */
export const defaultExportChoices: ExportChoices = {
  target: 'svg',
  theme: 'light',
  transparent: false,
  bandwidth: true,
  state: true,
  prices: false,
  findings: false,
  frames: 'none',
  legend: false,
  titleBlock: false,
  author: '',
  scale: 2,
  paper: 'A4',
  orientation: 'landscape',
  onto: 'one-page',
  printedPercent: 100,
  runbook: true,
  quote: true,
  reportAs: 'pdf',
  rebuild: false,
  customerCopy: false,
  copyParts: ['ids', 'uids', 'names', 'addresses', 'prices', 'notes'],
};
