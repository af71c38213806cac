// @vitest-environment happy-dom
import '../../support/window.ts';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useDrag } from '../../../renderer/canvas/use-drag.ts';
import { currentScene } from '../../../renderer/answers/scene.ts';
import { currentPlan, showPlan } from '../../../renderer/store/document-store.ts';
import { plan } from '../../support/plan-builder.ts';

afterEach(cleanup);

it('from Escape on a drag no longer moves the canvas along, until the next one', () => {
  const drawn = plan().vpc('vpc-a', ['10.0.0.0/16']).at('vpc-a', 0, 0).build();
  showPlan(drawn);
  const { result } = renderHook(() => useDrag());
  const id = currentScene().nodes[0]?.id ?? '';
  const pull = (dragging: boolean): void =>
    act(() => result.current.hearChanges([{ type: 'position', id, position: { x: 80, y: 0 }, dragging }]));
  pull(true);
  expect(result.current.isCancelled).toBe(false);
  act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
  pull(true);
  expect(result.current.isCancelled).toBe(true);
  expect(result.current.places.size).toBe(0);
  pull(false);
  expect(result.current.isCancelled).toBe(false);
  expect(currentPlan()).toBe(drawn);
});
