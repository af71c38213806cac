import { ChevronRight, ShieldCheck, UserRoundPen } from 'lucide-react';
import { useId, useState } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import type { Finding, Fix } from '../../../shared/rules/finding.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { applyFix } from './apply-fix.ts';
import styles from './fix-card.module.css';
import { FixPreview } from './fix-preview.tsx';

/** A fix: its title, whether it is safe, what it would do, and the button that does it. */
export function FixCard({ analysis, finding, fix, startsOpen = false }: FixCardProps) {
  const { t, text } = useTranslator();
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  const Kind = fix.safe ? ShieldCheck : UserRoundPen;
  return (
    <li className={styles.card}>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={14} aria-hidden className={styles.chevron} />
          <span id={`${id}-title`} className={styles.title}>
            {text(fix.title)}
          </span>
        </button>
        <Tooltip text={fix.safe ? t('findings:fixSafeAbout') : t('findings:fixOfferedAbout')}>
          <span className={styles.kind} data-safe={fix.safe}>
            <Kind size={12} aria-hidden />
            {fix.safe ? t('findings:fixSafe') : t('findings:fixOffered')}
          </span>
        </Tooltip>
        <Button
          tone={startsOpen && fix.safe ? 'primary' : 'plain'}
          aria-describedby={`${id}-title`}
          onClick={() => applyFix(fix)}
        >
          {t('findings:fix')}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open && <FixPreview analysis={analysis} finding={finding} fix={fix} />}
      </div>
    </li>
  );
}

interface FixCardProps {
  readonly analysis: Analysis;
  /** The finding that is to be mended, where it is one. */
  readonly finding?: Finding | undefined;
  readonly fix: Fix;
  readonly startsOpen?: boolean;
}
