import { z } from '../zod.ts';

const id = z.string();
const term = z.object({ unit: z.enum(['month', 'year']), count: z.number().int().positive() });

const billing = {
  method: z.enum(['subscription', 'pay-as-you-go']).optional(),
  term: term.optional(),
  autoRenew: z.boolean().optional(),
};

const peering = z.object({
  kind: z.literal('peering'),
  /** Id of the peering connection. */
  id,
  name: id,
  /** Account of the initiator, who pays; and of the acceptor, who never does (guide, sections 1 and 2). */
  payer: id,
  acceptorAccount: id,
  /** Names of the two routers. */
  initiator: z.string(),
  acceptor: z.string(),
  /** Of the initiator and the acceptor. */
  regions: z.tuple([id, id]),
  connection: z.enum(['vpc-to-vpc', 'vbr-to-vpc']),
  bandwidthMbps: z.number(),
  ...billing,
  startsOn: z.string().optional(),
});

const port = z.object({
  kind: z.literal('port'),
  /** Id of the physical connection. */
  id,
  name: id,
  payer: id,
  /** Of the access point; absent where nobody can tell. */
  region: id.optional(),
  bandwidthMbps: z.number().optional(),
});

const extra = z.object({
  kind: z.literal('extra'),
  id,
  /** Id of the row of a price book. */
  row: id,
  payer: id,
  /** In the unit of the row; gigabytes are those of a month. */
  quantity: z.string().regex(/^\d{1,15}(\.\d{1,9})?$/),
  note: z.string().optional(),
});

/** What is stored of a quote that was sent. */
export const billableItemSchema = z.discriminatedUnion('kind', [peering, port, extra]);

export type PeeringItem = Readonly<z.infer<typeof peering>>;
export type PortItem = Readonly<z.infer<typeof port>>;
export type ExtraItem = Readonly<z.infer<typeof extra>>;

/** Something that is billed, with all that its price depends on: a quote is made of these, price books and settings alone. */
export type BillableItem = PeeringItem | PortItem | ExtraItem;
