import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly title: ReactNode;
  readonly content: ReactNode;
}

/** Views that share one place. */
export function Tabs<Id extends string>({ label, tabs, value, onValue, end, onBarDoubleClick }: TabsProps<Id>) {
  return (
    <Base.Root className={styles.root} value={value} onValueChange={(next) => onValue(next as Id)}>
      <div className={styles.bar} onDoubleClick={onBarDoubleClick}>
        <Base.List className={styles.list} aria-label={label}>
          {tabs.map((tab) => (
            <Base.Tab key={tab.id} value={tab.id} className={styles.tab}>
              {tab.title}
            </Base.Tab>
          ))}
        </Base.List>
        {end}
      </div>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className={styles.panel}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly value: Id;
  readonly onValue: (id: Id) => void;
  /** Controls at the end of the tab bar. */
  readonly end?: ReactNode;
  readonly onBarDoubleClick?: () => void;
}
