import { languages } from '../messages/language.ts';
import { z } from '../zod.ts';
import { defaultExportChoices, exportChoicesSchema } from './export-choices.ts';

/** The panels of the bottom drawer, in their order. */
export const drawerPanels = [
  'findings',
  'paths',
  'matrix',
  'grid',
  'routes',
  'security',
  'failures',
  'quote',
  'timeline',
  'scenarios',
  'runbook',
] as const;

export type DrawerPanel = (typeof drawerPanels)[number];

/** How large a user can have the window's texts and controls, percent. */
export const uiZoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** Sizes are CSS pixels. They are flat so that one broken value falls back alone and one change names one field. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']),
  language: z.enum(['system', ...languages]),
  /** Of everything but the drawing, percent. */
  uiZoom: z.number().int().min(uiZoomSteps[0]).max(200),
  wheel: z.enum(['zoom', 'pan']),
  snap: z.boolean(),
  minimap: z.boolean(),
  frames: z.enum(['none', 'region', 'account', 'both']),
  /** Whether the canvas tells what each connection costs a month. */
  prices: z.boolean(),
  /** Whether a new peering brings the routes on both sides with it. */
  peeringRoutes: z.boolean(),
  /** Whether it brings the security rules for a ping with it. */
  peeringPing: z.boolean(),
  paletteOpen: z.boolean(),
  paletteWidth: z.number().int().min(160).max(640),
  inspectorOpen: z.boolean(),
  inspectorWidth: z.number().int().min(240).max(800),
  drawerOpen: z.boolean(),
  drawerHeight: z.number().int().min(120).max(1200),
  /** Of the panels that somebody sized; the others have `drawerHeight`. */
  drawerHeights: z.partialRecord(z.enum(drawerPanels), z.number().int().min(120).max(1200)).readonly(),
  drawerPanel: z.enum(drawerPanels),
  exportChoices: exportChoicesSchema,
});

/** What a user prefers, the same for every window and every plan. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'system',
  uiZoom: 100,
  wheel: 'zoom',
  snap: true,
  minimap: true,
  frames: 'none',
  prices: false,
  peeringRoutes: true,
  peeringPing: true,
  paletteOpen: true,
  paletteWidth: 240,
  inspectorOpen: true,
  inspectorWidth: 320,
  drawerOpen: true,
  drawerHeight: 300,
  drawerHeights: {},
  drawerPanel: 'findings',
  exportChoices: defaultExportChoices,
};

/** Reads stored settings of any origin: every field that is missing or not valid takes its default, the others stay. */
export function readSettings(stored: unknown): Settings {
  const given: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const valid = Object.entries(settingsSchema.shape).flatMap(([field, schema]) => {
    const parsed = schema.safeParse(given[field]);
    return parsed.success ? [[field, parsed.data] as const] : [];
  });
  return { ...defaultSettings, ...(Object.fromEntries(valid) as Partial<Settings>) };
}
