import { Fragment } from 'react';
import type { CardLine } from '../../shared/diagram/cards.ts';
import { lineWords } from '../../shared/diagram/words.ts';
import { useTranslator } from '../language/use-translator.ts';
import { Symbol } from '../parts/symbols/symbol.tsx';
import styles from './card-node.module.css';

/** One line of a card. */
export function CardLineText({ line }: { readonly line: CardLine }) {
  const words = lineWords(line, useTranslator());
  switch (line.kind) {
    case 'vSwitch':
      return (
        <span className={styles.vSwitch} title={words}>
          <Symbol name="vSwitch" size={11} />
          <span className={styles.vSwitchName}>{line.name}</span>
          <span className={styles.mono}>{line.cidr}</span>
        </span>
      );
    case 'block':
    case 'gateways':
      return (
        <span className={styles.mono} title={words}>
          {words.split(/(?=\/)/u).map((part, at) => (
            <Fragment key={at}>
              {/* On a tile too narrow for all of a block its mask goes to the next line: half of one would be another block. */}
              {at > 0 && <wbr />}
              {part}
            </Fragment>
          ))}
        </span>
      );
    case 'region':
      return (
        <span className={styles.quiet} title={line.region}>
          {words}
        </span>
      );
    case 'access':
      return (
        <span className={styles.quiet} title={line.accessPoint}>
          {words}
        </span>
      );
    case 'more':
    case 'members':
    case 'vlan':
      return <span className={styles.quiet}>{words}</span>;
    case 'text':
      return <span>{words}</span>;
  }
}
