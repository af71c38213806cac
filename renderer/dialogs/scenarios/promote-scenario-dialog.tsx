import { useMemo, useRef, useState } from 'react';
import { promoteScenario } from '../../../shared/plan/edits/scenarios.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { variantOf } from '../../../shared/plan/variant.ts';
import { compareScenario, factsOf, priceTerms } from '../../../shared/scenarios/compare.ts';
import { sumWords } from '../../../shared/scenarios/comparison-table.ts';
import { promote } from '../../commands/scenarios.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { analysisOf } from '../../answers/analysis.ts';
import { useShownView } from '../../answers/network-view.ts';
import { useWholePlan } from '../../store/document-store.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Modal } from '../../ui/modal.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import form from '../form/form.module.css';
import styles from './promote-scenario-dialog.module.css';

/** Longer lists are cut: a preview is read at a glance. */
const mostLines = 12;

/** Asks before a scenario becomes the plan: what changes, what it costs and breaks, and whether the plan of now is kept. */
export function PromoteScenarioDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t, text } = useTranslator();
  const plan = useWholePlan();
  const scenario = plan.scenarios.find((row) => row.id === id);
  const [keeps, setKeeps] = useState(true);
  const [keepAs, setKeepAs] = useState(() => t('scenarios:promote.before', { name: scenario?.name ?? '' }));
  const confirm = useRef<HTMLButtonElement>(null);
  const view = useShownView();
  const compared = useMemo(() => {
    const before = factsOf(analysisOf(plan), view);
    return scenario && { before, ...compareScenario(before, scenario, analysisOf) };
  }, [plan, scenario, view]);
  const unfit = useMemo(() => (scenario ? namesThatWillNotFit(plan, scenario.id) : []), [plan, scenario]);
  if (scenario === undefined || compared?.effect === undefined) return null;
  const { before, effect } = compared;
  const { changes, findings, lost, gained, facts } = effect;
  const rest = changes.length - mostLines;
  return (
    <Modal
      title={t('scenarios:promote.title', { name: scenario.name })}
      description={t('scenarios:promote.description')}
      closeLabel={t('dialogs:close')}
      width={600}
      initialFocus={confirm}
      onClose={onClose}
      onSubmit={() => {
        promote(scenario, keeps && keepAs.trim() !== '' ? keepAs.trim() : undefined);
        onClose();
      }}
      footer={<DialogButtons confirm={t('scenarios:promote.confirm')} confirmRef={confirm} onCancel={onClose} />}
    >
      <section className={form.section}>
        <h3 className={form.heading}>{t('scenarios:promote.changes')}</h3>
        {changes.length === 0 ? (
          <p className={form.note}>{t('scenarios:promote.nothing')}</p>
        ) : (
          <ul className={styles.changes} aria-label={t('scenarios:promote.changes')}>
            {changes.slice(0, mostLines).map((change, at) => (
              <li key={at}>{text(change)}</li>
            ))}
            {rest > 0 && <li className={form.note}>{t('scenarios:moreChanges', { count: rest })}</li>}
          </ul>
        )}
      </section>
      <section className={form.section}>
        <dl className={styles.prices}>
          {priceTerms.map((term) => (
            <Fact key={term} label={t(`scenarios:row.${term}`)}>
              {text(sumWords(before.price, before.price[term]))} → {text(sumWords(facts.price, facts.price[term]))}
            </Fact>
          ))}
        </dl>
        <dl className={styles.facts}>
          <Fact label={t('scenarios:row.added')}>{findings.added.length}</Fact>
          <Fact label={t('scenarios:row.cleared')}>{findings.cleared.length}</Fact>
          <Fact label={t('scenarios:row.lost')}>{lost.count}</Fact>
          <Fact label={t('scenarios:row.gained')}>{gained.count}</Fact>
        </dl>
      </section>
      <section className={form.section}>
        <Checkbox checked={keeps} label={t('scenarios:promote.keep')} onChecked={setKeeps} />
        {keeps && (
          <TextInput
            className={styles.keepAs ?? ''}
            aria-label={t('scenarios:name')}
            value={keepAs}
            onValue={setKeepAs}
          />
        )}
        {unfit.length > 0 && (
          <p className={styles.unfit}>{t('scenarios:promote.others', { names: unfit.join(', ') })}</p>
        )}
      </section>
    </Modal>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The scenarios that fit the plan of now and would not fit it with this scenario promoted. */
function namesThatWillNotFit(plan: Plan, id: string): string[] {
  const patch = promoteScenario(plan, id);
  if (!patch.ok) return [];
  const after = mustApply(plan, patch.value);
  const fitted = new Set(plan.scenarios.filter((one) => variantOf(plan, one).ok).map((one) => one.id));
  return after.scenarios.filter((one) => fitted.has(one.id) && !variantOf(after, one).ok).map(({ name }) => name);
}
