/** What rules are about. */
export type RuleArea =
  'FILE' | 'CIDR' | 'PEER' | 'PLACE' | 'LIFE' | 'ROUTE' | 'SEC' | 'QUOTA' | 'BILL' | 'INTENT' | 'ADVICE';

/** Area and number; permanent. The severity is no part of it. */
export type RuleCode = `${RuleArea}${number}`;
