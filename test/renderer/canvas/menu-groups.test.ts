// @vitest-environment happy-dom
import '../../support/window.ts';
import { expect, it } from 'vitest';
import { useRoutesView } from '../../../renderer/answers/routes-view.ts';
import { menuGroups } from '../../../renderer/canvas/menu-groups.ts';
import { currentTranslator } from '../../../renderer/language/use-translator.ts';
import { showPlan } from '../../../renderer/store/document-store.ts';
import { plan } from '../../support/plan-builder.ts';

it('the menu of a peering has the route settings of its initiator and of its acceptor', () => {
  showPlan(
    plan()
      .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Beijing' })
      .vpc('vpc-2', ['10.2.0.0/16'], { name: 'Hangzhou' })
      .peering('peer-1', 'vpc-1', 'vpc-2')
      .build(),
  );
  const { text } = currentTranslator();
  const entries = menuGroups({ kind: 'peering', id: 'peer-1' })
    .flat()
    .filter(({ title }) => title !== undefined && text(title).startsWith('Route settings'));
  expect(entries.map(({ title }) => title && text(title))).toEqual([
    'Route settings: Initiator Beijing',
    'Route settings: Acceptor Hangzhou',
  ]);
  const opened = entries.map(({ run }) => {
    run?.();
    return useRoutesView.getState().asked?.router;
  });
  expect(opened).toEqual(['vpc-1', 'vpc-2']);
});
