import { Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { accountColorIndexes } from '../../../shared/diagram/account-colors.ts';
import { addAccount } from '../../../shared/plan/edits/add-account.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Account } from '../../../shared/plan/rows.ts';
import { removeNow } from '../../commands/remove.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { edit, sealStep } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Field } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './accounts-dialog.module.css';
import { DeleteDialog } from './delete-dialog.tsx';
import { isUid } from '../peering/peering-problems.ts';
import { stepLabel } from '../form/step-label.ts';

/** The accounts of the plan: names, ids in the cloud, what they own. Changes are made at once, each a step to undo. */
export function AccountsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslator();
  const { plan } = useAnalysis().network;
  const [deleting, setDeleting] = useState<string>();
  const addButton = useRef<HTMLButtonElement>(null);
  const colors = accountColorIndexes(plan.accounts);
  const add = (): void => {
    const { patch, id } = addAccount(plan, { baseName: t('kinds:accounts') });
    const added = mustApply(plan, patch).accounts.find((account) => account.id === id);
    edit(stepLabel('add', 'accounts', added?.name ?? id), patch);
  };
  const remove = (account: Account): void => {
    // Nothing hangs on it: one step to undo, and nothing to ask.
    if (ownedBy(plan, account.id).length === 0) removeNow([account.id]);
    else setDeleting(account.id);
  };
  return (
    <Modal
      title={t('dialogs:accounts.title')}
      description={t('dialogs:accounts.description')}
      closeLabel={t('dialogs:close')}
      width={720}
      initialFocus={addButton}
      onClose={onClose}
      footer={
        <>
          <div className={styles.start}>
            <Button ref={addButton} onClick={add}>
              <Plus size={14} aria-hidden />
              {t('dialogs:accounts.add')}
            </Button>
          </div>
          <Button tone="primary" onClick={onClose}>
            {t('dialogs:close')}
          </Button>
        </>
      }
    >
      {plan.accounts.length === 0 ? (
        <EmptyState title={t('dialogs:accounts.none')} />
      ) : (
        <ul className={styles.list}>
          {plan.accounts.map((account, at) => (
            <AccountRow
              key={`${account.id} ${at}`}
              account={account}
              color={colors.get(account.id) ?? 0}
              onDelete={() => remove(account)}
            />
          ))}
        </ul>
      )}
      {deleting !== undefined && <DeleteDialog ids={[deleting]} onClose={() => setDeleting(undefined)} />}
    </Modal>
  );
}

interface AccountRowProps {
  readonly account: Account;
  readonly color: number;
  readonly onDelete: () => void;
}

function AccountRow({ account, color, onDelete }: AccountRowProps) {
  const { t } = useTranslator();
  const { plan } = useAnalysis().network;
  const { id, name, uid = '' } = account;
  const change = (field: 'name' | 'uid', value: string): void =>
    edit(
      stepLabel('change', 'accounts', rowName(account)),
      changeFields(plan, 'accounts', id, { [field]: field === 'uid' && value === '' ? undefined : value }),
      `field:${id}.${field}`,
    );
  const label = rowName(account);
  return (
    <li className={styles.row}>
      <span className={styles.swatch} style={{ background: `var(--account-${color})` }} aria-hidden />
      <Field label={t('dialogs:name')} error={name.trim() === '' ? t('dialogs:nameMissing') : undefined}>
        {(control) => (
          <TextInput {...control} value={name} onValue={(value) => change('name', value)} onBlur={sealStep} />
        )}
      </Field>
      <Field
        label={t('dialogs:accounts.uid')}
        error={isUid(uid) ? undefined : t('dialogs:uidInvalid')}
        hint={uid === '' ? t('dialogs:accounts.uidHint') : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            mono
            inputMode="numeric"
            value={uid}
            onValue={(value) => change('uid', value.trim())}
            onBlur={sealStep}
          />
        )}
      </Field>
      <Owned id={id} />
      <Button
        tone="quiet"
        icon
        className={styles.delete ?? ''}
        aria-label={t('dialogs:accounts.delete', { name: label })}
        onClick={onDelete}
      >
        <Trash2 size={14} aria-hidden />
      </Button>
    </li>
  );
}

function Owned({ id }: { readonly id: string }) {
  const { t } = useTranslator();
  const { plan } = useAnalysis().network;
  const vpcs = plan.vpcs.filter(({ account }) => account === id).length;
  const vbrs = plan.vbrs.filter(({ account }) => account === id).length;
  const lines = plan.physicalConnections.filter(({ account }) => account === id).length;
  const parts = [
    vpcs > 0 && t('dialogs:accounts.ownsVpcs', { count: vpcs }),
    vbrs > 0 && t('dialogs:accounts.ownsVbrs', { count: vbrs }),
    lines > 0 && t('dialogs:accounts.ownsLines', { count: lines }),
  ].filter((part) => part !== false);
  return (
    <div className={styles.owned}>
      <span className={styles.ownedLabel}>{t('dialogs:accounts.owns')}</span>
      <span>{parts.length === 0 ? t('dialogs:accounts.ownsNothing') : parts.join(' · ')}</span>
    </div>
  );
}

function ownedBy({ vpcs, vbrs, physicalConnections }: Plan, id: string): readonly { readonly id: string }[] {
  return [...vpcs, ...vbrs, ...physicalConnections].filter(({ account }) => account === id);
}
