import { Copy } from 'lucide-react';
import { regionName } from '../../parts/fields/region-name.ts';
import { message } from '../../../shared/messages/message.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import type { Reachability } from '../../../shared/network/reach.ts';
import { verdicts } from '../../../shared/network/verdict.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { peerscape } from '../../peerscape-api.ts';
import { matrixShows, useMatrixView } from '../../answers/matrix-view.ts';
import { notify } from '../../store/view-store.ts';
import { ViewName } from '../../parts/symbols/view-name.tsx';
import { VerdictIcon } from '../../parts/symbols/verdict-icon.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { JudgedIntent } from './cell-intents.ts';
import type { AxisEntry } from './matrix-axis.ts';
import styles from './matrix-panel.module.css';
import { matrixText } from './matrix-text.ts';

/** More than this in one go is no longer a table for people. Cells. */
const mostCopied = 250_000;

/** How many pairs have which verdict, and which of them are shown. */
export function MatrixHeader({ network, reachability, rows, columns, judged }: MatrixHeaderProps) {
  const { t, language } = useTranslator();
  const { tab, filter, account, region, show } = useMatrixView();
  const failed = judged.filter(({ state }) => state === 'fails').length;
  const regions = [...new Set([...network.vpcs.values()].map(({ row }) => row.region))];
  const copy = async (): Promise<void> => {
    await peerscape.clipboard.write({ text: matrixText(reachability, rows, columns, t) });
    notify('good', message('matrix:copied'));
  };
  return (
    <div className={styles.header}>
      <span className={styles.view}>
        <Segmented
          label={t('matrix:view')}
          value={tab}
          options={[
            { value: 'pairs', label: t('matrix:view.pairs') },
            { value: 'intents', label: t('matrix:view.intents', { count: judged.length, failed }) },
          ]}
          onValue={(value) => useMatrixView.setState({ tab: value })}
        />
      </span>
      <ViewName />
      {tab === 'pairs' && (
        <>
          <ul className={styles.counts} aria-label={t('matrix:counts')}>
            {verdicts.map((verdict) => (
              <li key={verdict} className={styles.count} title={t(`matrix:look.${verdict}`)}>
                <VerdictIcon verdict={verdict} size={14} />
                {reachability.counts[verdict]}
                <span className="visually-hidden">{t(`matrix:look.${verdict}`)}</span>
              </li>
            ))}
          </ul>
          <div className={styles.filters}>
            <TextInput
              className={styles.filter ?? ''}
              type="search"
              aria-label={t('matrix:filter')}
              placeholder={t('matrix:filter')}
              value={filter}
              onValue={(value) => useMatrixView.setState({ filter: value })}
            />
            <span className={styles.choice}>
              <Select
                control={{ 'aria-label': t('matrix:show') }}
                value={show}
                options={matrixShows.map((value) => ({ value, label: t(`matrix:show.${value}`) }))}
                onValue={(value) => useMatrixView.setState({ show: value })}
              />
            </span>
            <span className={styles.choice}>
              <Select
                control={{ 'aria-label': t('matrix:account') }}
                value={account === '' ? everything : account}
                options={[
                  { value: everything, label: t('matrix:everyAccount') },
                  ...network.plan.accounts.map(({ id }) => ({ value: id, label: nameOf(network, id) })),
                ]}
                onValue={(value) => useMatrixView.setState({ account: value === everything ? '' : value })}
              />
            </span>
            <span className={styles.choice}>
              <Select
                control={{ 'aria-label': t('matrix:region') }}
                value={region === '' ? everything : region}
                options={[
                  { value: everything, label: t('matrix:everyRegion') },
                  ...regions.map((id) => ({ value: id, label: regionName(id, language) })),
                ]}
                onValue={(value) => useMatrixView.setState({ region: value === everything ? '' : value })}
              />
            </span>
            <Button
              icon
              tone="quiet"
              className={styles.end ?? ''}
              aria-label={t('matrix:copy')}
              tip={t('matrix:copy')}
              disabledReason={
                rows.length * columns.length > mostCopied ? t('matrix:copyTooMuch', { most: mostCopied }) : undefined
              }
              onClick={() => void copy()}
            >
              <Copy size={15} aria-hidden />
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Stands for no filter: an id of the plan is never empty, so this can't be one. */
const everything = ' ';

interface MatrixHeaderProps {
  readonly network: Network;
  readonly reachability: Reachability;
  readonly rows: readonly AxisEntry[];
  readonly columns: readonly AxisEntry[];
  readonly judged: readonly JudgedIntent[];
}
