import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../../shared/rules/finding.ts';
import styles from './severity-icon.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, notice: Info } as const satisfies Record<Severity, unknown>;

/** The sign and colour of a severity. It is hidden from screen readers: whoever shows it says the word too. */
export function SeverityIcon({ severity, size = 14 }: { readonly severity: Severity; readonly size?: number }) {
  const Icon = icons[severity];
  return <Icon size={size} aria-hidden className={styles.icon} data-severity={severity} />;
}
