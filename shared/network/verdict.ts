/** The closed set of answers to "can A reach B?", there and back. */
export const verdicts = ['reachable', 'partial', 'unreachable', 'undetermined'] as const;

/** `partial`: some addresses of the pair; `undetermined`: the model can't tell, and says why. */
export type Verdict = (typeof verdicts)[number];
