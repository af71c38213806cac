import { Popover } from '@base-ui/react/popover';
import { type RefObject, useMemo } from 'react';
import { type Analysis, fixesFor } from '../../../shared/analysis.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { FixCard } from '../../parts/fixes/fix-card.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { openFindingsDrawer, showFinding } from '../../answers/finding-list.ts';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './route-findings.module.css';

/** What is wrong with a route, in its cell: the worst finding, and at a click all of them with their fixes. */
export function RouteFindings({ analysis, findings, open, onOpen, grid }: RouteFindingsProps) {
  const { t, text } = useTranslator();
  const [worst] = findings;
  if (worst === undefined) return null;
  const words = text(worst.message);
  return (
    <Popover.Root open={open} onOpenChange={onOpen}>
      <Popover.Trigger className={styles.cell} tabIndex={-1} title={words}>
        <SeverityIcon severity={worst.severity} />
        <span className="visually-hidden">{t(`findings:severity.${worst.severity}`)}</span>
        <span className={styles.code}>{worst.rule}</span>
        <span className={styles.words}>{words}</span>
        {findings.length > 1 && <span className={styles.more}>+{findings.length - 1}</span>}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Popover.Popup
            className={styles.popup}
            finalFocus={grid}
            aria-label={t('routes:findingsOf', { count: findings.length })}
          >
            {findings.map((finding, at) => (
              <OneFinding key={at} analysis={analysis} finding={finding} onLeave={() => onOpen(false)} />
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface RouteFindingsProps {
  readonly analysis: Analysis;
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Has the focus again once they are closed. */
  readonly grid: RefObject<HTMLElement | null>;
}

function OneFinding({ analysis, finding, onLeave }: OneFindingProps) {
  const { t, text } = useTranslator();
  const fixes = useMemo(() => fixesFor(analysis, finding), [analysis, finding]);
  const show = (): void => {
    onLeave();
    openFindingsDrawer();
    showFinding(analysis, finding);
  };
  return (
    <section className={styles.finding}>
      <p className={styles.message} data-selectable>
        <SeverityIcon severity={finding.severity} />
        <span>
          <span className={styles.code}>{finding.rule}</span> {text(finding.message)}
        </span>
      </p>
      {fixes.length === 0 ? (
        <p className={styles.noFix}>{t('routes:noFix')}</p>
      ) : (
        <ul className={styles.fixes}>
          {fixes.map((fix, at) => (
            <FixCard key={at} analysis={analysis} finding={finding} fix={fix} />
          ))}
        </ul>
      )}
      <Button tone="quiet" onClick={show}>
        {t('routes:openFindings')}
      </Button>
    </section>
  );
}

interface OneFindingProps {
  readonly analysis: Analysis;
  readonly finding: Finding;
  readonly onLeave: () => void;
}
