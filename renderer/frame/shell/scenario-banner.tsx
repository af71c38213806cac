import { GitBranch } from 'lucide-react';
import { useCommand } from '../../commands/use-command.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { canvasPort } from '../../store/canvas-port.ts';
import { useOpenScenario } from '../../store/scenario-mode.ts';
import { Button } from '../../ui/button.tsx';
import styles from './scenario-banner.module.css';

/** Says over everything that it is not the plan which is shown, and leads back to it. */
export function ScenarioBanner() {
  const { t } = useTranslator();
  const scenario = useOpenScenario();
  const { keys } = useCommand('plan.leaveScenario');
  if (scenario === undefined) return null;
  return (
    <section className={styles.banner} aria-label={t('scenarios:banner.label')}>
      <GitBranch size={15} aria-hidden className={styles.icon} />
      <p className={styles.text} role="status">
        <strong>{t('scenarios:banner.editing', { name: scenario.name })}</strong>{' '}
        <span className={styles.note}>{t('scenarios:banner.plan')}</span>
      </p>
      <Button
        tip={keys}
        onClick={() => {
          runCommand('plan.leaveScenario');
          // The button goes with the banner: the keyboard goes on in the plan.
          canvasPort()?.focus();
        }}
      >
        {t('scenarios:banner.back')}
      </Button>
    </section>
  );
}
