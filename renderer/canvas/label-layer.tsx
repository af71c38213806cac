import { useStoreApi } from '@xyflow/react';
import { createContext, type ReactNode, use, useEffect } from 'react';
import { createPortal } from 'react-dom';

/** Where the labels of lines are: React Flow's own element between lines and cards. */
const LabelLayer = createContext<Element | null>(null);

export const LabelLayerProvider = LabelLayer.Provider;

/** Finds the layer once, as a child of the flow. React Flow's own way to it is to search for it for every label whenever anything changes. */
export function FoundLabelLayer({ onFound }: { readonly onFound: (layer: Element | null) => void }) {
  const store = useStoreApi();
  useEffect(() => {
    onFound(store.getState().domNode?.querySelector('.react-flow__edgelabel-renderer') ?? null);
  }, [store, onFound]);
  return null;
}

/** What belongs to a line, drawn above all lines. */
export function OnLabelLayer({ children }: { readonly children: ReactNode }) {
  const layer = use(LabelLayer);
  return layer && createPortal(children, layer);
}
