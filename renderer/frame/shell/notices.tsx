import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { dismissNotice, type Notice, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './notices.module.css';

const icons = { error: CircleAlert, info: Info, good: CircleCheck };

/** Short messages at the edge of the window, read out by screen readers. Errors stay until they are dismissed. */
export function Notices() {
  const notices = useView((view) => view.notices);
  return (
    <div className={styles.stack} role="status" aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { t, text } = useTranslator();
  const { id, tone } = notice;
  useEffect(() => {
    if (tone === 'error') return undefined;
    const timer = window.setTimeout(() => dismissNotice(id), 6000);
    return () => window.clearTimeout(timer);
  }, [id, tone]);
  const Icon = icons[tone];
  return (
    <div className={styles.notice} data-tone={tone}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <p className={styles.text} data-selectable>
        {text(notice.text)}
      </p>
      <Button tone="quiet" icon aria-label={t('app:dismiss')} onClick={() => dismissNotice(id)}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}
