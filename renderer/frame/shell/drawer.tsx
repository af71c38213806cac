import { Maximize2, Minimize2 } from 'lucide-react';
import { type DrawerPanel, drawerPanels } from '../../../shared/settings/settings.ts';
import { FailuresPanel } from '../../panels/failures/failures-panel.tsx';
import { FindingsPanel } from '../../panels/findings/findings-panel.tsx';
import { GridPanel } from '../../panels/grid/grid-panel.tsx';
import { TimelinePanel } from '../../panels/timeline/timeline-panel.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { MatrixPanel } from '../../panels/matrix/matrix-panel.tsx';
import { PathsPanel } from '../../panels/paths/paths-panel.tsx';
import { QuotePanel } from '../../panels/quote/quote-panel.tsx';
import { RoutesPanel } from '../../panels/routes/routes-panel.tsx';
import { RunbookPanel } from '../../panels/runbook/runbook-panel.tsx';
import { ScenariosPanel } from '../../panels/scenarios/scenarios-panel.tsx';
import { SecurityPanel } from '../../panels/security/security-panel.tsx';
import { openDrawer } from '../../store/open-drawer.ts';
import { useSettings } from '../../store/settings-store.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Part } from './part.tsx';

/** Only the panel that is shown is mounted: each one computes what it shows. */
const panels: Readonly<Record<DrawerPanel, () => React.ReactNode>> = {
  findings: () => <FindingsPanel />,
  paths: () => <PathsPanel />,
  matrix: () => <MatrixPanel />,
  grid: () => <GridPanel />,
  routes: () => <RoutesPanel />,
  security: () => <SecurityPanel />,
  failures: () => <FailuresPanel />,
  quote: () => <QuotePanel />,
  timeline: () => <TimelinePanel />,
  scenarios: () => <ScenariosPanel />,
  runbook: () => <RunbookPanel />,
};

/** The bottom drawer: what the engine says about the plan. */
export function Drawer() {
  const { t } = useTranslator();
  const maximised = useView((view) => view.drawerMaximised);
  const shown = useSettings(({ settings }) => settings.drawerPanel);
  return (
    <Tabs
      label={t('app:drawer')}
      value={shown}
      onValue={openDrawer}
      onTabsDoubleClick={() => runCommand('view.maximiseDrawer')}
      end={
        <Button
          tone="quiet"
          icon
          aria-label={t('commands:view.maximiseDrawer')}
          aria-pressed={maximised}
          tip={t('commands:view.maximiseDrawer')}
          onClick={() => runCommand('view.maximiseDrawer')}
        >
          {maximised ? <Minimize2 size={15} /> : <Maximize2 size={15} />}
        </Button>
      }
      tabs={drawerPanels.map((id) => ({
        id,
        title: t(`app:drawer.${id}`),
        content: id === shown ? <Part name={t(`app:drawer.${id}`)}>{panels[id]()}</Part> : null,
      }))}
    />
  );
}
