import { Menu } from '@base-ui/react/menu';
import { Crosshair } from 'lucide-react';
import type { RefObject } from 'react';
import { clipped } from '../../shared/diagram/card-text.ts';
import { nameOf } from '../../shared/network/network.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useAnalysis } from '../answers/analysis.ts';
import { offerMembers, type PathEnd, pick, usePathView } from '../answers/path-view.ts';
import { ObjectIcon } from '../parts/symbols/object-icon.tsx';
import menu from '../ui/menu.module.css';
import { flowId } from './flow-id.ts';
import { pathEndMembers } from './path-end-members.ts';
import styles from './picking.module.css';

/** A longer menu is no choice: the panel finds by name. */
const mostMembers = 60;

/** While an end of a path is picked on the canvas: what to do, and the members of the network that was chosen. */
export function Picking({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const picking = usePathView((view) => view.picking);
  const offered = usePathView((view) => view.offered);
  if (picking === undefined) return null;
  return (
    <>
      <Hint end={picking} />
      {offered !== undefined && <Members key={offered} id={offered} root={root} />}
    </>
  );
}

function Hint({ end }: { readonly end: PathEnd }) {
  const { t } = useTranslator();
  return (
    <div className={styles.hint} role="status">
      <Crosshair size={14} aria-hidden className={styles.icon} />
      {t(end === 'from' ? 'paths:pickingFrom' : 'paths:pickingTo')}
    </div>
  );
}

function Members({ id, root }: { readonly id: string; readonly root: RefObject<HTMLElement | null> }) {
  const { t } = useTranslator();
  const { network } = useAnalysis();
  const name = clipped(nameOf(network, id));
  const members = pathEndMembers(network, id);
  const table = network.vpcs.has(id) ? 'vpcs' : 'dataCenters';
  return (
    <Menu.Root open onOpenChange={(open) => !open && offerMembers(undefined)} modal={false}>
      <Menu.Portal>
        <Menu.Positioner
          className={menu.positioner}
          anchor={() => root.current?.querySelector(`.react-flow__node[data-id="${flowId(id)}"]`) ?? null}
          side="right"
          sideOffset={6}
        >
          <Menu.Popup className={menu.popup} aria-label={t('paths:pickMenu', { name })}>
            <Menu.Item className={menu.item} onClick={() => pick(id)}>
              <ObjectIcon table={table} />
              <span className={styles.name}>{t('paths:pickWhole', { name })}</span>
            </Menu.Item>
            <Menu.Separator className={menu.separator} />
            {members.slice(0, mostMembers).map((member) => (
              <Menu.Item
                key={member.id}
                className={`${menu.item ?? ''} ${member.inside === 'instances' ? (styles.inner ?? '') : ''}`}
                onClick={() => pick(member.id)}
              >
                <ObjectIcon table={member.inside} />
                <span className={styles.name}>{clipped(nameOf(network, member.id))}</span>
                <span className={styles.address}>{member.address}</span>
              </Menu.Item>
            ))}
            {members.length > mostMembers && (
              <p className={styles.more}>{t('paths:pickMore', { count: members.length - mostMembers })}</p>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
