import { FilePlus2, FolderOpen, Settings } from 'lucide-react';
import { newPlan, openTemplate, openWithDialog } from '../../files/open-plan.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { templates } from '../../../shared/templates/templates.ts';
import { useSettings } from '../../store/settings-store.ts';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Logo } from './logo.tsx';
import { RecentPlans } from './recent-plans.tsx';
import { Recoverables } from './recoverables.tsx';
import { TemplatePicture } from './template-picture.tsx';
import styles from './start-screen.module.css';

/** What a window shows before it has a plan: begin, go on with a recent one, or start from a scenario of the guide. */
export function StartScreen() {
  const { t, text } = useTranslator();
  const version = useSettings(({ info }) => info.version);
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.header}>
          <Logo />
          <div>
            <h1 className={styles.name}>Peerscape</h1>
            <p className={styles.claim}>{t('start:claim')}</p>
          </div>
          <Button
            tone="quiet"
            icon
            aria-label={t('commands:file.settings')}
            onClick={() => openDialog({ kind: 'settings' })}
          >
            <Settings size={16} aria-hidden />
          </Button>
        </header>

        <Recoverables />

        <div className={styles.begin}>
          <Button tone="primary" className={styles.big ?? ''} onClick={() => void newPlan()}>
            <FilePlus2 size={16} aria-hidden />
            {t('commands:file.new')}
          </Button>
          <Button className={styles.big ?? ''} onClick={() => void openWithDialog()}>
            <FolderOpen size={16} aria-hidden />
            {t('commands:file.open')}
          </Button>
          <p className={styles.hint}>{t('start:dropHint')}</p>
        </div>

        <section aria-labelledby="start-templates">
          <h2 id="start-templates" className={styles.heading}>
            {t('start:templates')}
          </h2>
          <ul className={styles.templates}>
            {templates.map((template) => (
              <li key={template.name}>
                <button type="button" className={styles.template} onClick={() => openTemplate(template)}>
                  <TemplatePicture template={template} />
                  <span className={styles.templateTitle}>{text(template.title)}</span>
                  <span className={styles.templateText}>{text(template.description)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>

        <RecentPlans />

        <footer className={styles.footer}>{t('start:footer', { version })}</footer>
      </div>
    </main>
  );
}
