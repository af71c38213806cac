import { Plus } from 'lucide-react';
import type { Network } from '../../../shared/network/network.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useCommand } from '../../commands/use-command.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import styles from './inspector.module.css';
import { LongList } from './long-list.tsx';
import { ObjectLink } from './object-link.tsx';
import { type Relation, relationsOf } from './relations.ts';
import { Section } from './section.tsx';

/** What an object is connected to, is part of, or owns; each entry leads there. */
export function Related({ network, id }: { readonly network: Network; readonly id: string }) {
  const { t } = useTranslator();
  return relationsOf(network, id).map(({ kind, links }) => (
    <Section
      key={kind}
      title={t(titles[kind])}
      {...(kind === 'member' ? {} : { count: links.length })}
      {...(kind === 'connected' && { actions: <ConnectTo /> })}
    >
      {kind === 'connected' && links.length === 0 && <p className={styles.note}>{t('inspector:related.nothing')}</p>}
      <LongList items={links}>
        {(link, at) => (
          <li key={at}>
            <ObjectLink network={network} id={link.id} detail={link.detail} />
          </li>
        )}
      </LongList>
    </Section>
  ));
}

/** Opens the list of what the object can be connected to. */
function ConnectTo() {
  const { title, keys } = useCommand('insert.connectTo');
  return (
    <Button
      tone="quiet"
      icon
      aria-label={title}
      tip={keys === undefined ? title : `${title} ${keys}`}
      onClick={() => runCommand('insert.connectTo')}
    >
      <Plus size={15} aria-hidden />
    </Button>
  );
}

const titles = {
  member: 'inspector:related.member',
  connected: 'inspector:related.title',
  owns: 'inspector:related.owns',
} as const satisfies Record<Relation['kind'], string>;
