import { Toolbar as Base } from '@base-ui/react/toolbar';
import { runCommand } from '../../commands/run-command.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { isDocumentDirty, useDocument } from '../../store/document-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './toolbar.module.css';

/** What the plan is called, whether it is saved, and in its tip where; leads to the plan's settings. */
export function PlanName() {
  const { t } = useTranslator();
  const name = useDocument(({ plan }) => plan?.name ?? '');
  const file = useDocument((state) => state.file);
  const dirty = useDocument(isDocumentDirty);
  return (
    <h1 className={styles.heading}>
      <Base.Button
        render={
          <Button
            tone="quiet"
            className={styles.plan ?? ''}
            tip={
              <>
                {t('app:toolbar.planSettings')}
                <span className={styles.file}>
                  {file === undefined ? t('app:toolbar.noFile') : [file.folder, file.name].join('\n')}
                </span>
              </>
            }
            onClick={() => runCommand('plan.settings')}
          >
            <span className={styles.name}>{name}</span>
            {dirty && (
              <span
                className={styles.dirty}
                role="img"
                aria-label={t('app:toolbar.unsaved')}
                title={t('app:toolbar.unsaved')}
              />
            )}
          </Button>
        }
      />
    </h1>
  );
}
