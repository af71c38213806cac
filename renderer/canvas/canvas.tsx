import { ReactFlowProvider } from '@xyflow/react';
import { FlowCanvas } from './flow-canvas.tsx';

/** The plan as a drawing. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <FlowCanvas />
    </ReactFlowProvider>
  );
}
