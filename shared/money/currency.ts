/** Currencies whose amounts do not have two digits behind the point (ISO 4217). */
const otherDigits: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** How many digits an amount of a currency has behind the point. The table is fixed, so that an old quote rounds as it did. */
export function minorDigits(currency: string): number {
  return Object.hasOwn(otherDigits, currency) ? (otherDigits[currency] ?? 2) : 2;
}
