import type { KindIn, OptionsOf } from '../../shared/export/kinds.ts';
import { pageParts } from '../../shared/export/diagram/page-sections.ts';
import { defaultDiagramOptions, type DiagramOptions } from '../../shared/export/diagram/diagram-options.ts';
import type { OptionsFor } from '../../shared/export/prepare-export.ts';
import type { Paper } from '../../shared/export/print/print-style.ts';
import { priceLabels } from '../../shared/export/quote/price-labels.ts';
import type { ReportPart } from '../../shared/export/report/report-options.ts';
import type { CodeOptions } from '../../shared/export/resources/resources-of.ts';
import type { Translator } from '../../shared/messages/translator.ts';

/** What `peerscape export --to` takes. */
export type ExportTarget = KindIn<'commandLine'>;

/** The options of `peerscape export` that some targets alone know. */
export interface TargetOptions {
  readonly only?: readonly string[];
  readonly theme?: DiagramOptions['theme'];
  readonly frames?: DiagramOptions['frames'];
  readonly transparent?: boolean;
  readonly legend?: boolean;
  readonly showFindings?: boolean;
  /** Whether each connection tells what it costs a month. */
  readonly prices?: boolean;
  /** Pixels per unit of a PNG beside the SVG. */
  readonly png?: string;
  /** `customer=Contoso`, one or more. */
  readonly titleBlock?: readonly string[];
  /** `pc-1=Ethernet1/7`, one or more. */
  readonly interface?: readonly string[];
  readonly rebuild?: boolean;
  /** `diagram,quote`, one or more: the parts of a report. */
  readonly parts?: readonly string[];
  readonly paper?: Paper;
}

/** What was asked for on the command line, each of it readable and in the plan. */
export interface AskedFor {
  readonly given: TargetOptions;
  /** Names of ports by the id of the physical connection. */
  readonly interfaces: ReadonlyMap<string, string>;
  readonly titleBlock: ReadonlyMap<string, string>;
  readonly parts: readonly ReportPart[];
  readonly hidesPrices: boolean;
  readonly speak: Translator;
}

/** How a target is asked for on the command line. */
interface TargetReader<Options> {
  /** The options that it knows; any other one is refused. */
  readonly takes: readonly (keyof TargetOptions)[];
  readonly optionsFor: (asked: AskedFor) => OptionsFor<Options>;
}

const ofDrawings = [
  'only',
  'theme',
  'frames',
  'legend',
  'showFindings',
  'prices',
  'titleBlock',
] as const satisfies readonly (keyof TargetOptions)[];

const code: TargetReader<CodeOptions> = {
  takes: ['rebuild'],
  optionsFor:
    ({ given }) =>
    () => ({ rebuild: given.rebuild === true }),
};

const drawing: TargetReader<DiagramOptions> = { takes: ofDrawings, optionsFor: drawn };

/** The readers of all targets, in the order in which they are named to the user. A kind that is offered here and has none does not compile. */
export const targetReaders: { readonly [Target in ExportTarget]: TargetReader<OptionsOf[Target]> } = {
  terraform: code,
  'aliyun-cli': code,
  ros: code,
  'device-config': {
    takes: ['interface'],
    optionsFor:
      ({ interfaces }) =>
      (_, idOf) => ({ interfaces: Object.fromEntries([...interfaces].map(([id, name]) => [idOf(id), name])) }),
  },
  svg: { takes: [...ofDrawings, 'transparent', 'png'], optionsFor: drawn },
  drawio: drawing,
  mermaid: drawing,
  html: {
    takes: ofDrawings,
    optionsFor: (asked) => (network, idOf) => ({
      ...drawn(asked)(network, idOf),
      parts: pageParts.filter((part) => part !== 'quote' || !asked.hidesPrices),
    }),
  },
  csv: { takes: [], optionsFor: () => () => ({}) },
  report: {
    takes: [...ofDrawings, 'parts', 'paper'],
    optionsFor: (asked) => (network, idOf) => ({
      ...drawn(asked)(network, idOf),
      parts: asked.parts,
      paper: asked.given.paper,
    }),
  },
};

export const exportTargets = Object.keys(targetReaders) as readonly ExportTarget[];

function drawn({ given, titleBlock, speak }: AskedFor): OptionsFor<DiagramOptions> {
  return (network, idOf) => ({
    ...defaultDiagramOptions,
    theme: given.theme ?? defaultDiagramOptions.theme,
    frames: given.frames ?? defaultDiagramOptions.frames,
    transparent: given.transparent === true,
    legend: given.legend === true,
    overlays: {
      ...defaultDiagramOptions.overlays,
      findings: given.showFindings === true,
      prices: given.prices === true ? priceLabels(network, speak) : undefined,
    },
    selection: given.only?.map(idOf),
    titleBlock: titleBlock.size === 0 ? undefined : Object.fromEntries(titleBlock),
  });
}
