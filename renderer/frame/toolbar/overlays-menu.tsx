import { Menu } from '@base-ui/react/menu';
import { Toolbar as Base } from '@base-ui/react/toolbar';
import { Check, Layers } from 'lucide-react';
import type { CommandId } from '../../../shared/commands/commands.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useCommand } from '../../commands/use-command.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { changeSettings, useSettings } from '../../store/settings-store.ts';
import { Button } from '../../ui/button.tsx';
import menu from '../../ui/menu.module.css';
import styles from './toolbar.module.css';

const frames = ['none', 'region', 'account', 'both'] as const satisfies readonly Settings['frames'][];

/** What the canvas shows besides the plan: frames, minimap, snapping. */
export function OverlaysMenu() {
  const { t } = useTranslator();
  const chosen = useSettings(({ settings }) => settings.frames);
  return (
    <Menu.Root>
      <Base.Button
        render={
          <Menu.Trigger
            render={
              <Button tone="quiet" icon aria-label={t('app:toolbar.overlays')} tip={t('app:toolbar.overlays')}>
                <Layers size={16} aria-hidden />
              </Button>
            }
          />
        }
      />
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} sideOffset={4} align="start">
          <Menu.Popup className={menu.popup}>
            <Menu.Group>
              <Menu.GroupLabel className={styles.menuLabel}>{t('app:toolbar.frames')}</Menu.GroupLabel>
              <Menu.RadioGroup
                value={chosen}
                onValueChange={(value: Settings['frames']) => changeSettings({ frames: value })}
              >
                {frames.map((value) => (
                  <Menu.RadioItem key={value} value={value} className={menu.item} closeOnClick={false}>
                    <span className={styles.mark}>
                      <Menu.RadioItemIndicator>
                        <Check size={14} aria-hidden />
                      </Menu.RadioItemIndicator>
                    </span>
                    {t(`app:toolbar.frames.${value}`)}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className={menu.separator} />
            <SwitchItem id="view.prices" />
            <SwitchItem id="view.minimap" />
            <SwitchItem id="view.snap" />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function SwitchItem({ id }: { readonly id: CommandId }) {
  const { title, keys, checked } = useCommand(id);
  return (
    <Menu.CheckboxItem
      className={menu.item}
      checked={checked ?? false}
      closeOnClick={false}
      onCheckedChange={() => runCommand(id)}
    >
      <span className={styles.mark}>
        <Menu.CheckboxItemIndicator>
          <Check size={14} aria-hidden />
        </Menu.CheckboxItemIndicator>
      </span>
      {title}
      {keys !== undefined && <span className={menu.keys}>{keys}</span>}
    </Menu.CheckboxItem>
  );
}
