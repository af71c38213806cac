import { CircleCheck, CircleDashed, CircleHelp, CircleX } from 'lucide-react';
import type { Verdict } from '../../../shared/network/verdict.ts';
import styles from './verdict-icon.module.css';

const icons = {
  reachable: CircleCheck,
  partial: CircleDashed,
  unreachable: CircleX,
  undetermined: CircleHelp,
} as const satisfies Record<Verdict, unknown>;

/** The sign and colour of a verdict. It is hidden from screen readers: whoever shows it says the word too. */
export function VerdictIcon({ verdict, size = 14 }: { readonly verdict: Verdict; readonly size?: number }) {
  const Icon = icons[verdict];
  return <Icon size={size} aria-hidden className={styles.icon} data-verdict={verdict} />;
}
