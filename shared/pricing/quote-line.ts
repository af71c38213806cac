import type { Message } from '../messages/message.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Assumption } from './assumptions.ts';
import type { BillableItem } from './billable-item.ts';
import type { NoPrice, PricedRow } from './find-price.ts';

/** Why a line stands in a quote. */
export type LineRole = 'initiator' | 'acceptor' | 'port' | 'extra' | 'discount';

export type LineUnit = 'month' | 'day' | 'once' | 'GB';

/** One line of a quote. All amounts are in the quote's currency and rounded to its smallest unit. */
export interface QuoteLine {
  readonly role: LineRole;
  /** What is billed; absent for a discount on a whole account. */
  readonly item?: BillableItem;
  /** Id of the peering connection; null for what is none. */
  readonly peering: string | null;
  /** Account id. */
  readonly payer: string;
  readonly description: Message;
  readonly quantity: Decimal;
  readonly unit: LineUnit;
  /** The first day that the line covers, and the first that it does not; ISO. */
  readonly from: string;
  readonly to: string;
  /** The row that it is priced by, if any; a line under a waiver may have none. */
  readonly priced?: PricedRow;
  /** In what respects its price is taken over from a case that the source does not name; absent where in none. */
  readonly assumed?: readonly Assumption[];
  /** Why there is no price; with it, `amount` is null. */
  readonly unknown?: NoPrice;
  /** What the line would cost without discounts; null when unknown. */
  readonly list: Decimal | null;
  readonly discount?: AppliedDiscount;
  /** What is to be paid; null when unknown. */
  readonly amount: Decimal | null;
  /** Id of the waiver that makes the line free. */
  readonly waived: string | null;
  /** The line in one sentence for each step: who pays, by which row, how it is computed, what was waived, converted, taken off and rounded. */
  readonly why: readonly Message[];
}

export interface AppliedDiscount {
  readonly kind: 'percent' | 'fixed';
  /** Percent, or an amount for each month. */
  readonly value: string;
  /** What it takes off; not negative. */
  readonly off: Decimal;
  readonly reason?: string;
}
