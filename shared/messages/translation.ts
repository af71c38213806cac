/** The shape of a translation of an English area: the same keys, but the singular where the language has none. */
export type Translation<English> = {
  readonly [K in keyof English as K extends `${string}_one` ? never : K]: string;
};
