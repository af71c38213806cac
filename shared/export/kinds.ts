import type { Exporter } from './exporter.ts';

/** What is said of a kind; one that lacks any of it does not compile. */
interface ExportKindFacts {
  /** Kinds that are asked for alike: all of a family take the options of its first, and some take more. */
  readonly family: 'drawing' | 'tables' | 'devices' | 'code';
  /** Where it is offered. Each place keeps a reader of options for every kind that it offers, and lacks none. */
  readonly window: boolean;
  readonly commandLine: boolean;
  /** Its exporter, which says what options it takes; loaded when it is first wanted: nobody who draws a diagram waits for Terraform. */
  readonly load: () => Promise<Exporter<never>>;
}

/**
 * All that a plan can be exported to, as `peerscape export --to` and the window's settings name it. A quote and a runbook are no kinds: each
 * answers a question of its own (by which prices, from which plan and for whom) before anything is written, so they have commands and panels of
 * their own, and `quoteFormats` and `runbookFormats` are what those can be written in.
 */
const exportKinds = {
  svg: {
    family: 'drawing',
    window: true,
    commandLine: true,
    load: async () => (await import('./diagram/svg-exporter.ts')).svgExporter,
  },
  // The window draws the picture from the SVG; the command line does so beside it, `--to svg --png 2`.
  png: {
    family: 'drawing',
    window: true,
    commandLine: false,
    load: async () => (await import('./diagram/svg-exporter.ts')).svgExporter,
  },
  // Only the window can print.
  pdf: {
    family: 'drawing',
    window: true,
    commandLine: false,
    load: async () => (await import('./diagram/pages-exporter.ts')).pagesExporter,
  },
  drawio: {
    family: 'drawing',
    window: true,
    commandLine: true,
    load: async () => (await import('./diagram/drawio-exporter.ts')).drawioExporter,
  },
  mermaid: {
    family: 'drawing',
    window: true,
    commandLine: true,
    load: async () => (await import('./diagram/mermaid-exporter.ts')).mermaidExporter,
  },
  html: {
    family: 'drawing',
    window: true,
    commandLine: true,
    load: async () => (await import('./diagram/html-exporter.ts')).htmlExporter,
  },
  report: {
    family: 'drawing',
    window: true,
    commandLine: true,
    load: async () => (await import('./report/report-exporter.ts')).reportExporter,
  },
  csv: {
    family: 'tables',
    window: true,
    commandLine: true,
    load: async () => (await import('./csv/csv-exporter.ts')).csvExporter,
  },
  'device-config': {
    family: 'devices',
    window: true,
    commandLine: true,
    load: async () => (await import('./device-config/device-config-exporter.ts')).deviceConfigExporter,
  },
  terraform: {
    family: 'code',
    window: true,
    commandLine: true,
    load: async () => (await import('./terraform/terraform-exporter.ts')).terraformExporter,
  },
  'aliyun-cli': {
    family: 'code',
    window: true,
    commandLine: true,
    load: async () => (await import('./aliyun-cli/aliyun-cli-exporter.ts')).aliyunCliExporter,
  },
  ros: {
    family: 'code',
    window: true,
    commandLine: true,
    load: async () => (await import('./ros/ros-exporter.ts')).rosExporter,
  },
} as const satisfies Readonly<Record<string, ExportKindFacts>>;

type Facts = typeof exportKinds;

export type ExportKind = keyof Facts;

/** The kinds that are offered somewhere. */
export type KindIn<Place extends 'window' | 'commandLine'> = {
  [Kind in ExportKind]: Facts[Kind][Place] extends true ? Kind : never;
}[ExportKind];

/** What the exporter of each kind wants to know besides the plan. */
export type OptionsOf = {
  [Kind in ExportKind]: Awaited<ReturnType<Facts[Kind]['load']>> extends Exporter<infer Options> ? Options : never;
};

const loaders: { readonly [Kind in ExportKind]: { readonly load: () => Promise<Exporter<OptionsOf[Kind]>> } } =
  exportKinds;

/** The exporter of a kind. */
export function loadExporter<Kind extends ExportKind>(kind: Kind): Promise<Exporter<OptionsOf[Kind]>> {
  return loaders[kind].load();
}

/** Whether a diagram is drawn for it. */
export function isDrawing(kind: ExportKind): boolean {
  return exportKinds[kind].family === 'drawing';
}
