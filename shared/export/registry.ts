import type { DeviceConfigOptions } from './device-config/device-config-exporter.ts';
import type { DiagramOptions } from './diagram/diagram-options.ts';
import type { PageOptions } from './diagram/html-exporter.ts';
import type { Exporter, ExportTarget } from './exporter.ts';
import type { ReportOptions } from './report/report-options.ts';
import type { CodeOptions } from './resources/resources-of.ts';

/** What each exporter wants to know besides the plan. */
interface OptionsOf {
  readonly terraform: CodeOptions;
  readonly 'aliyun-cli': CodeOptions;
  readonly ros: CodeOptions;
  readonly 'device-config': DeviceConfigOptions;
  readonly svg: DiagramOptions;
  readonly drawio: DiagramOptions;
  readonly mermaid: DiagramOptions;
  readonly html: PageOptions;
  readonly csv: unknown;
  readonly report: ReportOptions;
}

/**
 * The exporters, loaded when they are first wanted: nobody who draws a diagram waits for Terraform. A target without one, here or above, does
 * not compile.
 */
const loaders: { readonly [Target in ExportTarget]: () => Promise<Exporter<OptionsOf[Target]>> } = {
  terraform: async () => (await import('./terraform/terraform-exporter.ts')).terraformExporter,
  'aliyun-cli': async () => (await import('./aliyun-cli/aliyun-cli-exporter.ts')).aliyunCliExporter,
  ros: async () => (await import('./ros/ros-exporter.ts')).rosExporter,
  'device-config': async () => (await import('./device-config/device-config-exporter.ts')).deviceConfigExporter,
  svg: async () => (await import('./diagram/svg-exporter.ts')).svgExporter,
  drawio: async () => (await import('./diagram/drawio-exporter.ts')).drawioExporter,
  mermaid: async () => (await import('./diagram/mermaid-exporter.ts')).mermaidExporter,
  html: async () => (await import('./diagram/html-exporter.ts')).htmlExporter,
  csv: async () => (await import('./csv/csv-exporter.ts')).csvExporter,
  report: async () => (await import('./report/report-exporter.ts')).reportExporter,
};

/** The exporter of a target. */
export function loadExporter<Target extends ExportTarget>(target: Target): Promise<Exporter<OptionsOf[Target]>> {
  return loaders[target]();
}
