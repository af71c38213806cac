import { Toolbar as Base } from '@base-ui/react/toolbar';
import {
  LayoutDashboard,
  Maximize,
  Minus,
  PanelBottom,
  PanelLeft,
  PanelRight,
  Plus,
  Redo2,
  Search,
  Undo2,
  Waypoints,
} from 'lucide-react';
import { useTranslator } from '../../language/use-translator.ts';
import { CommandButton } from './command-button.tsx';
import { InsertButtons } from './insert-buttons.tsx';
import { OverlaysMenu } from './overlays-menu.tsx';
import { PaletteButton } from './palette-button.tsx';
import { PlanName } from './plan-name.tsx';
import styles from './toolbar.module.css';
import { ViewSwitch } from './view-switch.tsx';

/** The bar at the top of a plan: one stop of the Tab key, the arrow keys move along it. */
export function Toolbar() {
  const { t } = useTranslator();
  return (
    <header className={styles.header} data-stop="toolbar">
      <Base.Root className={styles.toolbar} aria-label={t('app:toolbar.label')}>
        <PlanName />
        <Base.Group className={styles.group} aria-label={t('app:toolbar.history')}>
          <CommandButton id="edit.undo" icon={<Undo2 size={16} aria-hidden />} />
          <CommandButton id="edit.redo" icon={<Redo2 size={16} aria-hidden />} />
        </Base.Group>
        <Base.Separator className={styles.separator} />
        <Base.Group className={styles.group} aria-label={t('app:toolbar.insert')}>
          <InsertButtons />
          <CommandButton id="insert.peering" icon={<Waypoints size={16} aria-hidden />} />
        </Base.Group>
        <Base.Separator className={styles.separator} />
        <CommandButton id="arrange.layout" icon={<LayoutDashboard size={16} aria-hidden />} />
        <OverlaysMenu />
        <ViewSwitch />
        <div className={styles.space} />
        <Base.Group className={styles.group} aria-label={t('app:toolbar.zoom')}>
          <CommandButton id="view.zoomOut" icon={<Minus size={16} aria-hidden />} />
          <CommandButton id="view.zoomIn" icon={<Plus size={16} aria-hidden />} />
          <CommandButton id="view.fit" icon={<Maximize size={16} aria-hidden />} />
        </Base.Group>
        <Base.Separator className={styles.separator} />
        <CommandButton id="edit.find" icon={<Search size={16} aria-hidden />} />
        <PaletteButton />
        <Base.Separator className={styles.separator} />
        <Base.Group className={styles.group} aria-label={t('app:drawer')}>
          <CommandButton id="view.palette" icon={<PanelLeft size={16} aria-hidden />} />
          <CommandButton id="view.drawer" icon={<PanelBottom size={16} aria-hidden />} />
          <CommandButton id="view.inspector" icon={<PanelRight size={16} aria-hidden />} />
        </Base.Group>
      </Base.Root>
    </header>
  );
}
