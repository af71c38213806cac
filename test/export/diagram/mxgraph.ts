import { Window } from 'happy-dom';
import { createRequire } from 'node:module';

/** A cell as the mxGraph library, which draw.io is built on, decodes it. */
export interface Cell {
  readonly id: string;
  readonly value: unknown;
  readonly style?: string;
  readonly parent: Cell | null;
  readonly source: Cell | null;
  readonly target: Cell | null;
  readonly edge: boolean | number;
  readonly vertex: boolean | number;
  readonly geometry?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly points?: readonly { readonly x: number; readonly y: number }[];
  };
}

interface MxGraph {
  readonly mxGraphModel: new () => { readonly cells: Readonly<Record<string, Cell>> };
  readonly mxCodec: new (document: unknown) => { decode: (node: unknown, into: object) => void };
}

let loaded: { readonly window: Window; readonly mx: MxGraph } | undefined;

/** mxGraph looks for a browser in the global scope, and for its own classes by name in the window. */
function load(): { readonly window: Window; readonly mx: MxGraph } {
  if (loaded) return loaded;
  const window = new Window();
  // happy-dom leaves out what a browser's attributes inherit from Node.
  Object.defineProperties(window.Attr.prototype, {
    nodeName: { get: nameOfAttribute },
    nodeValue: { get: valueOfAttribute },
  });
  Object.assign(globalThis, {
    window,
    document: window.document,
    DOMParser: window.DOMParser,
    XMLSerializer: window.XMLSerializer,
  });
  Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
  const factory = createRequire(import.meta.url)('mxgraph') as (options: object) => MxGraph;
  const mx = factory.call(globalThis, { mxLoadResources: false, mxLoadStylesheets: false, mxForceIncludes: false });
  Object.assign(window, mx);
  loaded = { window, mx };
  return loaded;
}

function nameOfAttribute(this: { readonly name: string }): string {
  return this.name;
}

function valueOfAttribute(this: { readonly value: string }): string {
  return this.value;
}

/** The cells of a draw.io file by their id. */
export function decodeCells(file: string): Readonly<Record<string, Cell>> {
  const { window, mx } = load();
  const document = new window.DOMParser().parseFromString(file, 'text/xml');
  const model = new mx.mxGraphModel();
  new mx.mxCodec(document).decode(document.getElementsByTagName('mxGraphModel')[0], model);
  return model.cells;
}

/** What a label says to whoever reads it: a cell's value, or the attribute `label` of its user object, as HTML. */
export function labelText(cell: Cell): string {
  const { window } = load();
  const { value } = cell;
  const html =
    typeof value === 'string'
      ? value
      : (value as { getAttribute: (name: string) => string | null }).getAttribute('label');
  const shown = window.document.createElement('div');
  shown.innerHTML = html ?? '';
  return shown.textContent;
}
