import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../../shared/rules/finding.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './severity-mark.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, notice: Info };

/** A severity as colour, shape and word; the word for those who do not see the icon. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslator();
  const Icon = icons[severity];
  return <Icon size={14} role="img" aria-label={t(`dialogs:severity.${severity}`)} className={styles[severity]} />;
}
