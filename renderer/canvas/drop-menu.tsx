import { Menu } from '@base-ui/react/menu';
import { useMemo } from 'react';
import { nameOf } from '../../shared/network/network.ts';
import { clipped } from '../../shared/diagram/card-text.ts';
import { type Connectable, connectableKinds, insertConnected } from '../commands/insert-connected.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useAnalysis } from '../answers/analysis.ts';
import { ObjectIcon } from '../parts/symbols/object-icon.tsx';
import { type DroppedLine, dropLine, useCanvas } from '../store/canvas-store.ts';
import menu from '../ui/menu.module.css';

/** Where a line was dropped on the empty canvas: the objects that it can lead to, to be made there. */
export function DropMenu() {
  const dropped = useCanvas((canvas) => canvas.dropped);
  return dropped === undefined ? null : <Choice dropped={dropped} />;
}

function Choice({ dropped }: { readonly dropped: DroppedLine }) {
  const { t } = useTranslator();
  const { network } = useAnalysis();
  const { from, at, pointer } = dropped;
  const kinds = useMemo(() => connectableKinds(from, at), [from, at]);
  const point = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(pointer.x, pointer.y, 0, 0) }), [pointer]);
  return (
    <Menu.Root open onOpenChange={(open) => !open && dropLine(undefined)} modal={false}>
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} anchor={point} side="right" align="start">
          <Menu.Popup
            className={menu.popup}
            aria-label={t('canvas:dropMenu', { name: clipped(nameOf(network, from)) })}
          >
            {kinds.map((kind) => (
              <Menu.Item key={kind} className={menu.item} onClick={() => insertConnected(from, kind, at)}>
                <ObjectIcon table={tables[kind]} />
                {t(`canvas:new.${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const tables = {
  vpc: 'vpcs',
  vbr: 'vbrs',
  dataCenter: 'dataCenters',
  physicalConnection: 'physicalConnections',
} as const satisfies Record<Connectable, string>;
