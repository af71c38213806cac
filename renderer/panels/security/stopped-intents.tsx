import { ChevronRight } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import { endpointName } from '../../../shared/network/endpoints.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { formatProtocol } from '../../../shared/network/protocol.ts';
import { allowAll } from '../../../shared/rules/sec/allow-traffic.ts';
import { type StoppedIntent, stoppedIntents } from '../../../shared/rules/sec/stopped-intents.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { edit } from '../../store/document-store.ts';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './stopped-intents.module.css';

/** More are counted: one button mends them all. */
const mostShown = 5;

/** The intents that security groups stop: in one line with what mends them all, or one by one. */
export function StoppedIntents({ network }: { readonly network: Network }) {
  const { t } = useTranslator();
  const [open, setOpen] = useState(false);
  const id = useId();
  const stopped = useMemo(() => stoppedIntents(network), [network]);
  if (stopped.length === 0) return null;
  const all = stopped.flatMap(({ needs }) => needs);
  return (
    <section className={styles.strip} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={14} aria-hidden className={styles.chevron} />
          <SeverityIcon severity="warning" />
          <span id={`${id}-title`}>{t('security:stopped', { count: stopped.length })}</span>
        </button>
        {all.length > 0 && (
          <Button onClick={() => edit(message('security:allowAllStep'), allowAll(network, all))}>
            {t(stopped.length === 1 ? 'security:allow' : 'security:allowAll')}
          </Button>
        )}
      </div>
      <div id={id} hidden={!open}>
        <ul>
          {stopped.slice(0, mostShown).map((one) => (
            <StoppedItem key={one.intent.id} network={network} stopped={one} />
          ))}
        </ul>
        {stopped.length > mostShown && (
          <p className={styles.more}>{t('security:moreIntents', { count: stopped.length - mostShown })}</p>
        )}
      </div>
    </section>
  );
}

function StoppedItem({ network, stopped }: { readonly network: Network; readonly stopped: StoppedIntent }) {
  const { t, text } = useTranslator();
  const { refusal, needs, protocol } = stopped;
  const ends = {
    from: clipped(endpointName(network, stopped.from)),
    to: clipped(endpointName(network, stopped.to)),
  };
  const traffic: string | Message = protocol ? formatProtocol(protocol) : message('security:stoppedAny');
  const about = `${t('security:stoppedIntent', ends)} · ${typeof traffic === 'string' ? traffic : text(traffic)}`;
  const reason =
    refusal?.code === 'dropped-first'
      ? t('security:allowDropped', { place: refusal.by.at + 1, group: clipped(nameOf(network, refusal.by.group)) })
      : undefined;
  return (
    <li className={styles.item}>
      <span className={styles.ends} title={about}>
        {about}
      </span>
      {stopped.namesBlock && <span className={styles.note}>{t('security:allowBlock')}</span>}
      <Button
        tone="quiet"
        aria-label={`${t('security:allow')}: ${about}`}
        disabledReason={reason}
        onClick={() => edit(message('security:allowStep', { ...ends, traffic }), allowAll(network, needs))}
      >
        {t('security:allow')}
      </Button>
    </li>
  );
}
