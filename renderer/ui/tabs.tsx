import { Menu } from '@base-ui/react/menu';
import { Tabs as Base } from '@base-ui/react/tabs';
import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import menu from './menu.module.css';
import styles from './tabs.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly title: ReactNode;
  readonly content: ReactNode;
}

/** Views that share one place. Where not all tabs have room, a menu names all of them. */
export function Tabs<Id extends string>({ label, tabs, value, onValue, end, onTabsDoubleClick }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(list);
  useWholeTabs(list);
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [value, overflows]);
  return (
    <Base.Root className={styles.root} value={value} onValueChange={(next) => onValue(next as Id)}>
      <div className={styles.bar}>
        <Base.List ref={list} className={styles.list} aria-label={label} onDoubleClick={onTabsDoubleClick}>
          {tabs.map((tab) => (
            <Base.Tab key={tab.id} value={tab.id} className={styles.tab}>
              {tab.title}
            </Base.Tab>
          ))}
        </Base.List>
        {overflows && <AllTabs label={label} tabs={tabs} value={value} onValue={onValue} />}
        {end !== undefined && <div className={styles.end}>{end}</div>}
      </div>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className={styles.panel}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

function AllTabs<Id extends string>({ label, tabs, value, onValue }: Omit<TabsProps<Id>, 'end'>) {
  return (
    <Menu.Root>
      <Menu.Trigger
        render={
          <Button tone="quiet" icon aria-label={label} tip={label}>
            <ChevronDown size={15} aria-hidden />
          </Button>
        }
      />
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} sideOffset={4} align="end">
          <Menu.Popup className={menu.popup}>
            <Menu.RadioGroup value={value} onValueChange={(next: Id) => onValue(next)}>
              {tabs.map(({ id, title }) => (
                <Menu.RadioItem key={id} value={id} className={menu.item} closeOnClick>
                  <span className={styles.mark}>
                    <Menu.RadioItemIndicator>
                      <Check size={14} aria-hidden />
                    </Menu.RadioItemIndicator>
                  </span>
                  {title}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Whether an element holds more than it shows from side to side. */
function useOverflow(element: { readonly current: HTMLElement | null }): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const observer = new ResizeObserver(() => setOverflows(watched.scrollWidth > watched.clientWidth + 1));
    observer.observe(watched);
    for (const child of watched.children) observer.observe(child);
    return () => observer.disconnect();
  }, [element]);
  return overflows;
}

/** Half a tab says nothing: one that has not all its room is left to the menu until it is scrolled to. */
function useWholeTabs(element: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const root = element.current;
    if (root === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio } of entries)
          target.toggleAttribute('data-cut', intersectionRatio < 0.98);
      },
      { root, threshold: 0.98 },
    );
    for (const tab of root.querySelectorAll('[role="tab"]')) observer.observe(tab);
    return () => observer.disconnect();
  }, [element]);
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly value: Id;
  readonly onValue: (id: Id) => void;
  /** Controls at the end of the tab bar. */
  readonly end?: ReactNode;
  readonly onTabsDoubleClick?: () => void;
}
