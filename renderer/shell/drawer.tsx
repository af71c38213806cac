import { FindingsPanel } from '../findings/findings-panel.tsx';

/** The bottom drawer: what the engine says about the plan. */
export function Drawer() {
  return <FindingsPanel />;
}
