import { type findings as english } from '../en/findings.ts';
import { type Translation } from '../translation.ts';

export const findings: Translation<typeof english> = {
  ruleCrashed: '检查 {{rule}} 未能完成：{{reason}}。其他检查不受影响。',
};
