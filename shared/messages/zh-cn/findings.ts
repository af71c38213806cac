import { type findings as english } from '../en/findings.ts';
import { type Translation } from '../translation.ts';

export const findings: Translation<typeof english> = {};
