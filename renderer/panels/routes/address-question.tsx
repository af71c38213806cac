import { CircleCheck, CircleHelp, CircleSlash, X } from 'lucide-react';
import { parseIpv4 } from '../../../shared/net/ipv4.ts';
import type { Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { jumpTo } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { AddressAnswer } from './address-answer.ts';
import styles from './routes-panel.module.css';
import { useRoutes } from './routes-store.ts';

/** The address whose route is looked for; it stays while one follows the packet from router to router. */
export function AddressQuestion() {
  const { t } = useTranslator();
  const address = useRoutes((state) => state.address);
  const wrong = address.trim() !== '' && parseIpv4(address.trim()) === undefined;
  return (
    <div className={styles.question}>
      <TextInput
        mono
        className={styles.address ?? ''}
        value={address}
        placeholder={t('routes:probePlaceholder')}
        aria-label={t('routes:probe')}
        aria-invalid={wrong ? true : undefined}
        title={wrong ? t('routes:probe.notAnAddress') : t('routes:probe')}
        onValue={(value) => useRoutes.setState({ address: value })}
        onKeyDown={(event) => event.key === 'Escape' && useRoutes.setState({ address: '' })}
      />
      {address !== '' && (
        <Button
          tone="quiet"
          icon
          className={styles.clear ?? ''}
          aria-label={t('routes:probeClear')}
          onClick={() => useRoutes.setState({ address: '' })}
        >
          <X size={14} aria-hidden />
        </Button>
      )}
    </div>
  );
}

const signs = { good: CircleCheck, bad: CircleSlash, unknown: CircleHelp } as const;

/** What the table answers, and the way to where the packet goes next. */
export function AddressResult({
  network,
  answer,
}: {
  readonly network: Network;
  readonly answer: AddressAnswer | undefined;
}) {
  const { t, text } = useTranslator();
  const asked = useRoutes((state) => state.address.trim() !== '');
  if (!asked) return null;
  if (answer === undefined)
    return (
      <p className={styles.answer} role="status" data-tone="unknown">
        {t('routes:probe.notAnAddress')}
      </p>
    );
  const { sentence, next, tone } = answer;
  const Sign = signs[tone];
  const name = next === undefined ? '' : objectWords(network, next).name;
  return (
    <p className={styles.answer} role="status" data-tone={tone}>
      <Sign size={14} aria-hidden className={styles.sign} />
      <span className={styles.sentence} title={text(sentence)}>
        {text(sentence)}
      </span>
      {next !== undefined && (
        <button
          type="button"
          className={styles.next}
          aria-label={t('routes:probe.follow', { name })}
          title={t('routes:probe.follow', { name })}
          onClick={() => jumpTo([next])}
        >
          {name}
        </button>
      )}
    </p>
  );
}
