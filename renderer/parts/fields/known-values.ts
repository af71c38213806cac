import { accessPoints, regionOfAccessPoint } from '../../../shared/catalog/access-points.ts';
import { regions } from '../../../shared/catalog/regions.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { Option } from '../../ui/select.tsx';
import { regionName } from './region-name.ts';

/** Industry clouds and closed regions are not offered; a plan may name them all the same. */
export const offeredRegions: readonly Option<string>[] = regions
  .filter(({ kind, status }) => kind === 'public' && status !== 'closed')
  .map(({ id, name }) => ({ value: id, label: `${name.en} · ${name['zh-CN']}`, detail: id }));

/** The known access points; those in these regions come first. */
export function accessPointOptions(near: ReadonlySet<string>, language: Language): Option<string>[] {
  const options = accessPoints.map(({ id, region }) => ({
    value: id,
    label: id,
    detail: regionName(region, language),
  }));
  const isNear = (id: string): boolean => near.has(regionOfAccessPoint(id) ?? '');
  return [...options.filter(({ value }) => isNear(value)), ...options.filter(({ value }) => !isNear(value))];
}
