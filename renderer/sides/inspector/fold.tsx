import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import styles from './fold.module.css';

/** A row of a list that opens in place. */
export function Fold({ name, fullName = name, detail, findings = [], open, onOpen, actions, children }: FoldProps) {
  const { t } = useTranslator();
  const id = useId();
  const [worst] = findings;
  return (
    <li className={styles.item} data-open={open || undefined}>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={id}
          title={fullName}
          aria-label={fullName === name ? undefined : fullName}
          onClick={() => onOpen(!open)}
        >
          <ChevronRight size={14} aria-hidden className={styles.chevron} />
          <span className={styles.name}>{name}</span>
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
          {worst !== undefined && (
            <>
              <SeverityIcon severity={worst.severity} size={13} />
              <span className="visually-hidden">{t('canvas:findings', { count: findings.length })}</span>
            </>
          )}
        </button>
        {actions}
      </div>
      <div id={id} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </li>
  );
}

interface FoldProps {
  readonly name: string;
  /** What is said and shown on hover where the name leaves something out. */
  readonly fullName?: string;
  readonly detail?: ReactNode;
  /** Worst first. */
  readonly findings?: readonly Finding[] | undefined;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}
