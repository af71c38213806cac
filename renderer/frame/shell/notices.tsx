import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { useSettings } from '../../store/settings-store.ts';
import { dismissNotice, type Notice, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './notices.module.css';

const icons = { error: CircleAlert, info: Info, good: CircleCheck };

/**
 * Short messages with what can be done about them, read out by screen readers. They stand on the drawing, where no control is; while a dialog or the drawer
 * lies over that, these leave them a strip of the window. Errors stay until they are dismissed.
 */
export function Notices() {
  const notices = useView((view) => view.notices);
  const dialog = useView((view) => view.dialog !== undefined);
  const drawerMaximised = useView((view) => view.drawerMaximised);
  const drawerOpen = useSettings(({ settings }) => settings.drawerOpen);
  const place = dialog ? 'dialog' : drawerMaximised && drawerOpen ? 'drawer' : 'canvas';
  // Where there is one line of room, the last one is what just happened.
  const shown = place === 'canvas' ? notices : notices.slice(-1);
  return (
    <div
      className={styles.stack}
      role="status"
      aria-live="polite"
      data-notices={shown.length > 0 || undefined}
      data-place={place}
    >
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { t, text } = useTranslator();
  const { id, tone, acts, count } = notice;
  useEffect(() => {
    if (tone === 'error') return undefined;
    // Whoever is to act needs the time to get there.
    const timer = window.setTimeout(() => dismissNotice(id), acts.length > 0 ? 10_000 : 6000);
    return () => window.clearTimeout(timer);
  }, [id, tone, acts]);
  const Icon = icons[tone];
  return (
    <div className={styles.notice} data-tone={tone}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <p className={styles.text} data-selectable>
        {text(notice.text)}
        {count > 1 && <span className={styles.count}>{t('app:noticeCount', { count })}</span>}
      </p>
      {acts.map(({ label, run }) => (
        <Button
          key={label.key}
          onClick={() => {
            dismissNotice(id);
            run();
          }}
        >
          {text(label)}
        </Button>
      ))}
      <Button tone="quiet" icon aria-label={t('app:dismiss')} onClick={() => dismissNotice(id)}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}
