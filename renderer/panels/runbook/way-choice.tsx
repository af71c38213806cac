import { Focus } from 'lucide-react';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useWholePlan } from '../../store/document-store.ts';
import { useRunbookView, type Way } from '../../answers/runbook-view.ts';
import { useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { chooseEarlierPlan } from './earlier-plan.ts';
import styles from './way-choice.module.css';

/** From what to what a runbook leads. */
export function WayChoice({ network }: { readonly network: Network }) {
  const kind = useRunbookView((view) => view.kind);
  switch (kind) {
    case 'build':
      return <BasisChoice />;
    case 'change':
      return <ChangeChoice />;
    case 'decommission':
      return <RemovalChoice network={network} />;
  }
}

function BasisChoice() {
  const { t } = useTranslator();
  const basis = useRunbookView((view) => view.basis);
  return (
    <div className={styles.basis}>
      <Select
        control={{ 'aria-label': t('runbookPanel:basis') }}
        value={basis}
        options={(['existing', 'nothing'] as const).map((value) => ({
          value,
          label: t(`runbookPanel:basis.${value}`),
        }))}
        onValue={(value) => useRunbookView.setState({ basis: value, step: undefined })}
      />
    </div>
  );
}

function ChangeChoice() {
  const speak = useTranslator();
  const { t } = speak;
  const way = useRunbookView((view) => view.way);
  const { scenarios } = useWholePlan();
  const value = way === undefined ? '' : keyOf(way);
  const choose = (chosen: string): void => {
    if (chosen === 'choose') void chooseEarlierPlan();
    else if (chosen.startsWith('scenario '))
      useRunbookView.setState({ way: { kind: 'scenario', id: chosen.slice('scenario '.length) }, step: undefined });
  };
  return (
    <div className={styles.way}>
      <Select
        control={{ 'aria-label': t('runbookPanel:way') }}
        value={value}
        placeholder={t('runbookPanel:way.none')}
        options={[
          ...(way?.kind === 'file' ? [{ value: 'file', label: t('runbookPanel:way.file', { name: way.name }) }] : []),
          ...scenarios.map(({ id, name }) => ({
            value: `scenario ${id}`,
            label: t('runbookPanel:way.scenario', { name }),
          })),
          { value: 'choose', label: t('runbookPanel:way.choose') },
        ]}
        onValue={choose}
      />
    </div>
  );
}

function keyOf(way: Way): string {
  return way.kind === 'file' ? 'file' : `scenario ${way.id}`;
}

function RemovalChoice({ network }: { readonly network: Network }) {
  const { t } = useTranslator();
  const removed = useRunbookView((view) => view.removed);
  const selection = useView((view) => view.selection);
  const there = removed.filter((id) => network.objects.has(id));
  const names = there.map((id) => nameOf(network, id)).join(', ');
  const selected = selection.filter((id) => network.objects.has(id));
  return (
    <>
      <Button
        disabledReason={selected.length === 0 ? t('runbookPanel:selectionNone') : undefined}
        onClick={() => useRunbookView.setState({ removed: selected, step: undefined })}
      >
        <Focus size={14} aria-hidden />
        {t('runbookPanel:selection')}
      </Button>
      {there.length > 0 && (
        <span className={styles.removes} title={names}>
          {t('runbookPanel:removes', { count: there.length, names })}
        </span>
      )}
    </>
  );
}
