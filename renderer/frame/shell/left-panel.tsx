import { useState } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { Outline } from '../../sides/outline/outline.tsx';
import { ComponentPalette } from '../../sides/palette/component-palette.tsx';
import { Tabs } from '../../ui/tabs.tsx';

/** What can be put on the canvas, and what is in the plan. */
export function LeftPanel() {
  const { t } = useTranslator();
  const [tab, setTab] = useState<'components' | 'outline'>('components');
  return (
    <Tabs
      label={t('app:leftPanel')}
      value={tab}
      onValue={setTab}
      tabs={[
        { id: 'components', title: t('app:components'), content: <ComponentPalette /> },
        { id: 'outline', title: t('app:outline'), content: <Outline /> },
      ]}
    />
  );
}
