import { type SymbolName, symbols, symbolSize } from '../../../shared/diagram/symbols.ts';

/** One of Peerscape's own icons, in the colour of the text around it. */
export function Symbol({ name, size = 16 }: { readonly name: SymbolName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${symbolSize} ${symbolSize}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={symbols[name]} />
    </svg>
  );
}
