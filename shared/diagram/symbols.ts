/** The side of the square in which every symbol is drawn. */
export const symbolSize = 24;

export type SymbolName = 'vpc' | 'vbr' | 'physicalConnection' | 'dataCenter' | 'vSwitch' | 'instance' | 'host' | 'note';

/** SVG path data, drawn as lines of width 2 with round caps and joins and without fill. Our own plain drawings, no vendor's marks. */
export const symbols: Readonly<Record<SymbolName, string>> = {
  // A cloud.
  vpc: 'M7 18h10a4 4 0 0 0 .7-7.94A6 6 0 0 0 6.2 9.1 4.5 4.5 0 0 0 7 18Z',
  // A router: a box that leads to two sides.
  vbr: 'M8 8h8v8H8ZM8 12H2M22 12h-6M5 9l-3 3 3 3M19 9l3 3-3 3',
  // A cable with a plug at each end.
  physicalConnection: 'M2 9h4v6H2ZM18 9h4v6h-4ZM6 12c4 0 2-5 6-5s2 10 0 10M12 7c4 0 2 5 6 5',
  // A building with windows.
  dataCenter: 'M4 21V5l8-3 8 3v16M2 21h20M9 9h.01M15 9h.01M9 13h.01M15 13h.01M10 21v-4h4v4',
  // Ports side by side on one bar.
  vSwitch: 'M3 14h18v6H3ZM7 17h.01M11 17h.01M15 17h.01M7 10V5M12 10V3M17 10V5',
  // A chip.
  instance: 'M6 6h12v12H6ZM10 10h4v4h-4ZM9 2v4M15 2v4M9 18v4M15 18v4M2 9h4M2 15h4M18 9h4M18 15h4',
  // Two servers in a rack.
  host: 'M3 4h18v7H3ZM3 13h18v7H3ZM7 7.5h.01M7 16.5h.01M11 7.5h6M11 16.5h6',
  // A sheet with a folded corner.
  note: 'M5 3h14v12l-6 6H5ZM13 21v-6h6M9 8h6M9 12h3',
};
