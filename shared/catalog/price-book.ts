import { z } from '../zod.ts';
import { writtenForms } from './written-forms.ts';

/** A decimal number as text, as in `70.00`: exact, whatever reads it. */
export const decimalText = z.string().regex(writtenForms.amount);

const isoDate = z.string().regex(writtenForms.day);
const currency = z.string().regex(writtenForms.currency);
const text = z.string();
const localized = z.union([text, z.object({ en: text, 'zh-CN': text })]);

/** `same`: both ends in one region; `cross`: in two; a pair: these two, in either order. */
const regions = z.union([z.enum(['same', 'cross']), z.tuple([text, text])]);
const connection = z.enum(['vpc-to-vpc', 'vbr-to-vpc']);

/** The columns of a row, in the order in which they are written. What a row does not say holds for everything. */
export const priceRowShape = {
  id: text.min(1),
  /** `peering`: a peering connection, billed to its initiator; `port`: of a physical connection; `extra`: whatever a user adds. */
  item: z.enum(['peering', 'port', 'extra']),
  name: text.optional(),
  regions: regions.optional(),
  /** Of both ends of a peering, or of the region of a port. */
  area: z.enum(['mainland', 'outside']).optional(),
  /** Of a port. */
  region: text.optional(),
  connection: connection.optional(),
  bandwidthMbps: z.number().positive().optional(),
  method: z.enum(['subscription', 'pay-as-you-go']).optional(),
  term: z.object({ unit: z.enum(['month', 'year']), count: z.number().int().positive() }).optional(),
  per: z.enum(['day', 'month', 'year', 'once', 'GB']),
  /** Null: no figure is known. Never read as 0. */
  price: decimalText.nullable(),
  /** Of this row alone, where it is not the book's. */
  currency: currency.optional(),
  /** The edition of the figure, as its publisher dates it. */
  asOf: text.optional(),
  source: text.min(1),
  note: text.optional(),
};

export const waiverShape = {
  id: text.min(1),
  title: localized,
  regions: regions.optional(),
  connection: connection.optional(),
  maxBandwidthMbps: z.number().positive().optional(),
  /** The first free day; absent: no begin is published. */
  startsOn: isoDate.optional(),
  /** The day that the publisher names as the end; absent: no end is published. */
  endsOn: isoDate.optional(),
  /** Whether `endsOn` itself is still free. */
  lastDay: z.enum(['free', 'charged']),
  source: text.min(1),
};

/** The fields of a price book, in the order in which they are written. */
export const priceBookShape = {
  id: text.min(1),
  /** Which edition of the book; what a quote refers to is never changed, an edit makes another edition. */
  edition: text.min(1),
  name: localized,
  /** ISO 4217. */
  currency,
  about: localized.optional(),
  rows: z.array(z.looseObject(priceRowShape)),
  waivers: z.array(z.looseObject(waiverShape)),
};

type Frozen<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: Frozen<T[K]> }
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type PriceRow = Frozen<z.infer<z.ZodObject<typeof priceRowShape>>>;
export type Waiver = Frozen<z.infer<z.ZodObject<typeof waiverShape>>>;
/** Prices and free periods of one publisher at one time. */
export type PriceBook = Frozen<z.infer<z.ZodObject<typeof priceBookShape>>>;

/** A text in one language for all, or one for each. */
export type PriceBookText = string | { readonly en: string; readonly 'zh-CN': string };

/** A price that the user once filled in, kept beside the plans so that the next plan can offer it. */
export interface KeptPrice {
  /** As it went into the plan's own book; its id says what it prices. */
  readonly row: PriceRow;
  readonly currency: string;
  /** The day on which it was filled in; ISO. */
  readonly on: string;
}
