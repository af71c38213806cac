import { Route, Target } from 'lucide-react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import { nameOf } from '../../../shared/network/network.ts';
import type { Reachability } from '../../../shared/network/reach.ts';
import { addIntent, findIntent } from '../../../shared/plan/edits/add-intent.ts';
import type { Intent } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { useMatrixView } from '../../answers/matrix-view.ts';
import { askPath } from '../../answers/path-view.ts';
import { Button } from '../../ui/button.tsx';
import type { JudgedIntent } from './cell-intents.ts';
import { cellLook } from './cell-look.ts';
import styles from './matrix-panel.module.css';

/** The pair that is looked at: what is, what is meant, and what can be done about it. */
export function CellBar({ reachability, judged }: CellBarProps) {
  const { t } = useTranslator();
  const cell = useMatrixView((state) => state.cell);
  const { network, indexOf } = reachability;
  const [from, to] = cell === undefined ? [] : [indexOf(cell.from), indexOf(cell.to)];
  if (cell === undefined || from === undefined || to === undefined)
    return <p className={styles.bar}>{t('matrix:choose')}</p>;
  const names = { from: clipped(nameOf(network, cell.from)), to: clipped(nameOf(network, cell.to)) };
  const look = cellLook(reachability, from, to);
  const known = findIntent(network.plan, cell);
  const state = judged.find(({ intent }) => intent === known)?.state;
  const self = look === 'self' ? t('matrix:self') : undefined;
  const mean = (expect: Intent['expect']): void =>
    edit(message('matrix:step.keep', names), addIntent(currentPlan(), { ...cell, expect }).patch);
  return (
    <div className={styles.bar}>
      <span className={styles.said} title={t('matrix:cell', { ...names, verdict: t(`matrix:look.${look}`) })}>
        {t('matrix:cell', { ...names, verdict: t(`matrix:look.${look}`) })}
        {known !== undefined && state !== undefined && `, ${t(`matrix:intent.${state}`)}`}
      </span>
      <Button disabledReason={self} onClick={() => askPath(cell)}>
        <Route size={14} aria-hidden />
        {t('matrix:showPath')}
      </Button>
      {(['reachable', 'unreachable'] as const).map((expect) => (
        <Button
          key={expect}
          pressed={known?.expect === expect}
          disabledReason={self}
          tip={t(`matrix:expectTip.${expect}`)}
          onClick={() => mean(expect)}
        >
          <Target size={14} aria-hidden />
          {t(`matrix:expect.${expect}`)}
        </Button>
      ))}
    </div>
  );
}

interface CellBarProps {
  readonly reachability: Reachability;
  readonly judged: readonly JudgedIntent[];
}
