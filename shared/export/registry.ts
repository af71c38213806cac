import type { CodeOptions } from './resources/resources-of.ts';
import type { DeviceConfigOptions } from './device-config/device-config-exporter.ts';
import type { DiagramOptions } from './diagram/diagram-options.ts';
import type { Exporter, ExportTarget } from './exporter.ts';

/** What each exporter wants to know besides the plan. */
interface OptionsOf {
  readonly terraform: CodeOptions;
  readonly 'device-config': DeviceConfigOptions;
  readonly svg: DiagramOptions;
  readonly csv: unknown;
}

/** Every target that there is an exporter for. */
export type RegisteredTarget = keyof OptionsOf & ExportTarget;

export type ExportOptions<Target extends RegisteredTarget> = OptionsOf[Target];

/** The exporters, loaded when they are first wanted: nobody who draws a diagram waits for Terraform. */
const loaders: { readonly [Target in RegisteredTarget]: () => Promise<Exporter<OptionsOf[Target]>> } = {
  terraform: async () => (await import('./terraform/terraform-exporter.ts')).terraformExporter,
  'device-config': async () => (await import('./device-config/device-config-exporter.ts')).deviceConfigExporter,
  svg: async () => (await import('./diagram/svg-exporter.ts')).svgExporter,
  csv: async () => (await import('./csv/csv-exporter.ts')).csvExporter,
};

/** The targets in the order in which they are offered. */
export const registeredTargets = Object.keys(loaders) as readonly RegisteredTarget[];

/** The exporter of a target. */
export function loadExporter<Target extends RegisteredTarget>(
  target: Target,
): Promise<Exporter<ExportOptions<Target>>> {
  return loaders[target]();
}
