import type { Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { LongList } from './long-list.tsx';
import { ObjectLink } from './object-link.tsx';
import { type Relation, relationsOf } from './relations.ts';
import { Section } from './section.tsx';

/** What an object is connected to, is part of, or owns; each entry leads there. */
export function Related({ network, id }: { readonly network: Network; readonly id: string }) {
  const { t } = useTranslator();
  return relationsOf(network, id).map(({ kind, links }) => (
    <Section key={kind} title={t(titles[kind])} {...(kind === 'member' ? {} : { count: links.length })}>
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

const titles = {
  member: 'inspector:related.member',
  connected: 'inspector:related.title',
  owns: 'inspector:related.owns',
} as const satisfies Record<Relation['kind'], string>;
