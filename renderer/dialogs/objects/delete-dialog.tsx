import { useMemo, useRef } from 'react';
import { removalOf, removeObjects, type Removed } from '../../../shared/plan/edits/remove-objects.ts';
import { type ObjectTable, objectTables } from '../../../shared/plan/plan.ts';
import type { Network } from '../../../shared/network/network.ts';
import { existingAmong } from '../../../shared/runbook/evidence.ts';
import { removeNow } from '../../commands/remove.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { openDecommission } from '../../answers/runbook-view.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { DialogButtons } from '../form/dialog-buttons.tsx';
import styles from './delete-dialog.module.css';
import { objectTitle } from './object-title.ts';

/** Asks before objects go with what hangs on them: names all of it, and takes it out as one step. */
export function DeleteDialog({ ids, onClose, onDeleted = onClose }: DeleteDialogProps) {
  const { t } = useTranslator();
  const { network } = useAnalysis();
  const confirm = useRef<HTMLButtonElement>(null);
  const { asked, others, changed, existing } = useMemo(() => consequences(network, ids), [network, ids]);
  const [only, ...more] = asked;
  const title =
    only !== undefined && more.length === 0
      ? t('dialogs:delete.titleOne', { name: objectTitle(network, only.id) })
      : t('dialogs:delete.titleMany', { count: asked.length });
  return (
    <Modal
      title={title}
      description={t('dialogs:delete.undo')}
      closeLabel={t('dialogs:close')}
      initialFocus={confirm}
      onClose={onClose}
      onSubmit={() => {
        removeNow(ids);
        onDeleted();
      }}
      footer={<DialogButtons danger confirm={t('dialogs:delete.confirm')} confirmRef={confirm} onCancel={onClose} />}
    >
      {more.length > 0 && <Groups heading={t('dialogs:delete.asked')} removed={asked} />}
      {others.length > 0 && <Groups heading={t('dialogs:delete.with')} removed={others} />}
      {existing > 0 && (
        <div className={styles.existing}>
          <p>{t('dialogs:delete.exists', { count: existing })}</p>
          <Button
            onClick={() => {
              openDecommission(ids);
              onClose();
            }}
          >
            {t('dialogs:delete.decommission')}
          </Button>
        </div>
      )}
      {changed > 0 && <p className={styles.changed}>{t('dialogs:delete.references', { count: changed })}</p>}
    </Modal>
  );
}

interface DeleteDialogProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  /** Called instead of `onClose` once they are deleted. */
  readonly onDeleted?: () => void;
}

/** The most names that are listed of one kind. */
const mostNames = 8;

function Groups({ heading, removed }: { readonly heading: string; readonly removed: readonly Removed[] }) {
  const { t } = useTranslator();
  const { network } = useAnalysis();
  const groups = objectTables
    .map((table): [ObjectTable, readonly Removed[]] => [table, removed.filter((entry) => entry.table === table)])
    .filter(([, entries]) => entries.length > 0);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{heading}</h3>
      <dl className={styles.groups}>
        {groups.map(([table, entries]) => (
          <div key={table} className={styles.group}>
            <dt className={styles.kind}>
              {t(`kinds:${table}`)} <span className={styles.count}>{entries.length}</span>
            </dt>
            <dd>
              <ul>
                {entries.slice(0, mostNames).map(({ id }) => {
                  const name = objectTitle(network, id);
                  return (
                    <li key={id} className={styles.name} title={name}>
                      {name}
                    </li>
                  );
                })}
                {entries.length > mostNames && (
                  <li className={styles.more}>{t('dialogs:delete.more', { count: entries.length - mostNames })}</li>
                )}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What was asked for, what goes with it, how many of these are in the cloud, and how many objects stay but lose a mention of them. */
function consequences(network: Network, ids: readonly string[]) {
  const { plan } = network;
  const removed = removalOf(plan, ids);
  const wanted = new Set(ids);
  const { changes } = removeObjects(plan, ids);
  return {
    asked: removed.filter(({ id }) => wanted.has(id)),
    others: removed.filter(({ id }) => !wanted.has(id)),
    existing: existingAmong(
      network,
      removed.map(({ id }) => id),
    ).length,
    changed: changes.filter(({ op }) => op === 'set').length,
  };
}
