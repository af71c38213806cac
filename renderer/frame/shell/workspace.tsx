import { useEffect, useRef, useState } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import type { DrawerPanel, Settings } from '../../../shared/settings/settings.ts';
import { Canvas } from '../../canvas/canvas.tsx';
import { Drawer } from './drawer.tsx';
import { Inspector } from '../../sides/inspector/inspector.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { LeftPanel } from './left-panel.tsx';
import { Part } from './part.tsx';
import { ScenarioBanner } from './scenario-banner.tsx';
import { StatusBar } from '../status-bar/status-bar.tsx';
import { changeSettings, useSettings } from '../../store/settings-store.ts';
import { useView } from '../../store/view-store.ts';
import { Toolbar } from '../toolbar/toolbar.tsx';
import styles from './workspace.module.css';

/** A plan on screen: toolbar, left panel, canvas with the drawer below, inspector, status bar. Every panel collapses; sizes are remembered. */
export function Workspace() {
  const { t } = useTranslator();
  const open = useSettings(({ settings }) => settings);
  const selection = useView((view) => view.selection);
  const maximised = useView((view) => view.drawerMaximised) && open.drawerOpen;
  // Sizes are read once: afterwards the panels themselves know them, and the settings only remember.
  const [sizes] = useState(open);
  const drawer = usePanelRef();
  const { drawerPanel } = open;
  const before = useRef(drawerPanel);
  useEffect(() => {
    if (before.current === drawerPanel) return;
    before.current = drawerPanel;
    drawer.current?.resize(heightOf(useSettings.getState().settings, drawerPanel));
  }, [drawer, drawerPanel]);
  return (
    <div className={styles.workspace}>
      <Part name={t('app:toolbar.label')} slim>
        <Toolbar />
        <ScenarioBanner />
      </Part>
      <Group className={styles.middle ?? ''} orientation="horizontal">
        {open.paletteOpen && (
          <>
            <Panel
              id="left"
              className={styles.side ?? ''}
              defaultSize={sizes.paletteWidth}
              minSize={180}
              maxSize={480}
              groupResizeBehavior="preserve-pixel-size"
              onResize={({ inPixels }) => remember('paletteWidth', inPixels, 160, 640)}
            >
              <section className={styles.region} aria-label={t('app:leftPanel')} data-stop="left">
                <Part name={t('app:leftPanel')}>
                  <LeftPanel />
                </Part>
              </section>
            </Panel>
            <Separator className={styles.vertical ?? ''} aria-label={t('app:resizeLeft')} />
          </>
        )}
        <Panel id="center" className={styles.center ?? ''} minSize={320}>
          <Group orientation="vertical">
            <Panel id="canvas" minSize={160}>
              <main
                className={`${styles.region ?? ''} ${styles.canvas ?? ''}`}
                aria-label={t('app:canvas')}
                data-stop="canvas"
                inert={maximised}
              >
                <Part name={t('app:canvas')}>
                  <Canvas />
                </Part>
              </main>
            </Panel>
            {open.drawerOpen && (
              <>
                <Separator className={styles.horizontal ?? ''} aria-label={t('app:resizeDrawer')} />
                <Panel
                  id="drawer"
                  className={(maximised ? styles.maximised : styles.side) ?? ''}
                  panelRef={drawer}
                  defaultSize={heightOf(sizes, sizes.drawerPanel)}
                  minSize={120}
                  groupResizeBehavior="preserve-pixel-size"
                  onResize={({ inPixels }) => rememberHeight(inPixels)}
                >
                  <section
                    className={styles.region}
                    aria-label={t(`app:drawer.${open.drawerPanel}`)}
                    data-stop="drawer"
                  >
                    <Part name={t('app:drawer')}>
                      <Drawer />
                    </Part>
                  </section>
                </Panel>
              </>
            )}
          </Group>
        </Panel>
        {open.inspectorOpen && (
          <>
            <Separator className={styles.vertical ?? ''} aria-label={t('app:resizeInspector')} />
            <Panel
              id="inspector"
              className={styles.side ?? ''}
              defaultSize={sizes.inspectorWidth}
              minSize={260}
              maxSize={560}
              groupResizeBehavior="preserve-pixel-size"
              onResize={({ inPixels }) => remember('inspectorWidth', inPixels, 240, 800)}
            >
              <aside className={styles.region} aria-label={t('app:inspector')} data-stop="inspector">
                <Part name={t('app:inspector')} subject={selection}>
                  <Inspector />
                </Part>
              </aside>
            </Panel>
          </>
        )}
      </Group>
      <Part name={t('app:status.label')} slim>
        <StatusBar />
      </Part>
    </div>
  );
}

type SizeSetting = 'paletteWidth' | 'inspectorWidth';

type SizeChange = Partial<Pick<Settings, SizeSetting | 'drawerHeights'>>;

let pending: { timer: number; change: SizeChange } | undefined;

/** The height that a panel of the drawer had when it was last sized; before that, the one that all begin with. */
function heightOf({ drawerHeight, drawerHeights }: Settings, panel: DrawerPanel): number {
  return drawerHeights[panel] ?? drawerHeight;
}

function rememberHeight(pixels: number): void {
  const { settings } = useSettings.getState();
  const height = Math.min(1200, Math.max(120, Math.round(pixels)));
  if (height === heightOf(settings, settings.drawerPanel)) return;
  const drawerHeights = { ...settings.drawerHeights, ...pending?.change.drawerHeights, [settings.drawerPanel]: height };
  settle({ drawerHeights });
}

function remember(name: SizeSetting, pixels: number, least: number, most: number): void {
  settle({ [name]: Math.min(most, Math.max(least, Math.round(pixels))) });
}

/** Settings hear of a size when the separator has come to rest: main writes a file for each change. */
function settle(next: SizeChange): void {
  if (pending) window.clearTimeout(pending.timer);
  const change = { ...pending?.change, ...next };
  const timer = window.setTimeout(() => {
    pending = undefined;
    changeSettings(change);
  }, 400);
  pending = { timer, change };
}
