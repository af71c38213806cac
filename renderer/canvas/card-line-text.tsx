import { findRegion } from '../../shared/catalog/regions.ts';
import type { CardLine } from '../../shared/diagram/cards.ts';
import { useTranslator } from '../language/use-translator.ts';
import { Symbol } from '../symbols/symbol.tsx';
import styles from './card-node.module.css';

/** One line of a card. */
export function CardLineText({ line }: { readonly line: CardLine }) {
  const { t, language } = useTranslator();
  switch (line.kind) {
    case 'region':
      return (
        <span className={styles.quiet} title={line.region}>
          {findRegion(line.region)?.name[language] ?? line.region}
        </span>
      );
    case 'block':
      return (
        <span className={styles.mono} title={line.cidr}>
          {line.cidr}
        </span>
      );
    case 'vSwitch':
      return (
        <span className={styles.vSwitch} title={`${line.name} · ${line.cidr}`}>
          <Symbol name="vSwitch" size={11} />
          <span className={styles.vSwitchName}>{line.name}</span>
          <span className={styles.mono}>{line.cidr}</span>
        </span>
      );
    case 'more':
      return <span className={styles.quiet}>{t(`canvas:line.more.${line.of}`, { count: line.count })}</span>;
    case 'members':
      return <span className={styles.quiet}>{t(`canvas:line.members.${line.of}`, { count: line.count })}</span>;
    case 'vlan':
      return (
        <span className={styles.quiet}>
          {line.vlan === undefined ? t('canvas:line.noVlan') : t('canvas:line.vlan', { vlan: line.vlan })}
        </span>
      );
    case 'gateways': {
      const none = t('canvas:line.noGateway');
      const text = t('canvas:line.gateways', { local: line.local ?? none, peer: line.peer ?? none });
      return (
        <span className={styles.mono} title={text}>
          {text}
        </span>
      );
    }
    case 'access':
      return (
        <span className={styles.quiet} title={line.accessPoint}>
          {line.accessPoint ?? t('canvas:line.noAccess')}
        </span>
      );
    case 'text':
      return <span>{line.text}</span>;
  }
}
