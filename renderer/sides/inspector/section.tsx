import type { ReactNode } from 'react';
import styles from './inspector.module.css';

/** A part of the inspector under its own heading, with its actions at the right. */
export function Section({ title, count, actions, children }: SectionProps) {
  return (
    <div className={styles.section} role="group" aria-label={title}>
      <div className={styles.sectionHead}>
        <h3 className={styles.sectionTitle}>
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </h3>
        {actions}
      </div>
      {children}
    </div>
  );
}

/** The fields of a form, without a heading. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.section}>
      <div className={styles.fields}>{children}</div>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}
