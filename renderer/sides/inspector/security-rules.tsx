import { Copy, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Network } from '../../../shared/network/network.ts';
import { addSecurityRule, changeSecurityRule, removeSecurityRule } from '../../../shared/plan/edits/security-rules.ts';
import type { Patch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { SecurityGroup, SecurityRule } from '../../../shared/plan/rows.ts';
import { newRuleFor } from '../../../shared/rules/sec/new-rule.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from './fold.tsx';
import styles from './inspector.module.css';
import { LongList } from './long-list.tsx';
import { RuleForm } from './rule-form.tsx';
import { ruleSummary } from '../../parts/fields/rule-summary.ts';

/** The rules of a security group: a line each, that opens to its fields. */
export function SecurityRules({ network, group }: { readonly network: Network; readonly group: SecurityGroup }) {
  const { t } = useTranslator();
  const [open, setOpen] = useState<number>();
  const { rules } = group;
  const make = (change: (plan: Plan) => Patch, field?: string): void => {
    const label = message('inspector:rule.step', { name: clipped(rowName(group)) });
    edit(label, change(currentPlan()), field && `field:${group.id}.${field}`);
  };
  const add = (rule: SecurityRule): void => {
    make((plan) => addSecurityRule(plan, group.id, rule));
    setOpen(rules.length);
  };
  const remove = (at: number): void => {
    make((plan) => removeSecurityRule(plan, group.id, at));
    setOpen(undefined);
  };
  return (
    <div role="group" aria-label={t('inspector:rule.title')}>
      <div className={styles.sectionHead}>
        <h4 className={styles.sectionTitle}>
          {t('inspector:rule.title')}
          <span className={styles.count}>{rules.length}</span>
        </h4>
        <Button
          tone="quiet"
          icon
          aria-label={t('inspector:rule.add')}
          tip={t('inspector:rule.add')}
          onClick={() => add(newRuleFor(network, group))}
        >
          <Plus size={15} aria-hidden />
        </Button>
      </div>
      {rules.length === 0 && <p className={styles.note}>{t('inspector:rule.none')}</p>}
      <LongList items={rules} least={(open ?? -1) + 1}>
        {(rule, at) => (
          <Fold
            key={at}
            name={ruleSummary(network, rule, t).short}
            fullName={ruleSummary(network, rule, t).full}
            open={open === at}
            onOpen={(opened) => setOpen(opened ? at : undefined)}
            actions={
              <>
                <Button
                  tone="quiet"
                  icon
                  aria-label={t('inspector:rule.duplicate', { number: at + 1 })}
                  tip={t('inspector:rule.duplicate', { number: at + 1 })}
                  onClick={() => add(rule)}
                >
                  <Copy size={13} aria-hidden />
                </Button>
                <Button
                  tone="quiet"
                  icon
                  aria-label={t('inspector:rule.remove', { number: at + 1 })}
                  tip={t('inspector:rule.remove', { number: at + 1 })}
                  onClick={() => remove(at)}
                >
                  <X size={14} aria-hidden />
                </Button>
              </>
            }
          >
            <RuleForm
              network={network}
              group={group}
              rule={rule}
              onRule={(fields, field) =>
                make((plan) => changeSecurityRule(plan, group.id, at, fields), `rules.${at}.${field}`)
              }
            />
          </Fold>
        )}
      </LongList>
    </div>
  );
}
