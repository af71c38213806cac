import { defaultRulePack, findRulePack } from '../../../shared/catalog/rule-packs.ts';
import type { Analysis } from '../../../shared/analysis.ts';
import type { CommandId } from '../../../shared/commands/commands.ts';
import { changeHeader } from '../../../shared/plan/edits/change-header.ts';
import { objectTables } from '../../../shared/plan/plan.ts';
import { message } from '../../../shared/messages/message.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useCommand } from '../../commands/use-command.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { ObjectIcon } from '../../parts/symbols/object-icon.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './inspector.module.css';
import { Fields, Section } from './section.tsx';

/** What the inspector shows while nothing is selected: the plan as a whole. */
export function PlanSummary({ analysis }: { readonly analysis: Analysis }) {
  const { t, language } = useTranslator();
  const { network } = analysis;
  const { plan } = network;
  const pack = findRulePack(plan.rulePack);
  const filled = objectTables.filter((table) => plan[table].length > 0);
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.heading}>
          <span className={styles.title}>{t('inspector:plan.title')}</span>
        </h2>
      </header>
      <Fields>
        <TextField
          label={t('fields:name')}
          value={plan.name}
          onValue={(name) =>
            edit(message('inspector:step.plan'), changeHeader(currentPlan(), { name }), 'field:plan.name')
          }
        />
        <dl className={styles.facts}>
          <dt>{t('fields:rulePack')}</dt>
          <dd title={plan.rulePack}>{(pack ?? defaultRulePack).title[language]}</dd>
          <dt>{t('fields:asOf')}</dt>
          <dd>{plan.asOf ?? t('inspector:plan.today', { date: network.asOf })}</dd>
        </dl>
        {pack === undefined && (
          <p className={styles.note}>
            {t('inspector:plan.unknownPack', { id: plan.rulePack, pack: defaultRulePack.title[language] })}
          </p>
        )}
        <div className={styles.buttons}>
          <CommandButton id="plan.settings" />
          <CommandButton id="plan.accounts" />
        </div>
      </Fields>
      <Section title={t('inspector:plan.objects')}>
        {filled.length === 0 ? (
          <p className={styles.note}>{t('inspector:plan.empty')}</p>
        ) : (
          <>
            <ul className={styles.contents}>
              {filled.map((table) => (
                <li key={table} className={styles.content}>
                  <span className={styles.symbol}>
                    <ObjectIcon table={table} />
                  </span>
                  <span className={styles.name}>{t(`inspector:many.${table}`)}</span>
                  <span className={styles.number}>{plan[table].length}</span>
                </li>
              ))}
            </ul>
            <p className={styles.note}>{t('inspector:plan.hint')}</p>
          </>
        )}
      </Section>
    </>
  );
}

function CommandButton({ id }: { readonly id: CommandId }) {
  const { title, refusal, keys } = useCommand(id);
  return (
    <Button disabledReason={refusal} tip={keys} onClick={() => runCommand(id)}>
      {title}
    </Button>
  );
}
